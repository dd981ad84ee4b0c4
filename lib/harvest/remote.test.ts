import type { IncomingMessage, ServerResponse } from "node:http";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { SSEServerTransport } from "@modelcontextprotocol/sdk/server/sse.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Loopback, serve } from "@/lib/http/testing/loopback";
import { PROTOCOL_LIMITS } from "./protocol/limits";
import { harvestRemote } from "./remote";

const limits = { ...PROTOCOL_LIMITS, startMs: 4000, totalMs: 5000, discoverMs: 1500, bytes: 1024 * 1024 };
const open: Loopback[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function listen(handler: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<Loopback> {
  const server = await serve(handler);
  open.push(server);
  return server;
}

async function ask(handler: (request: IncomingMessage, response: ServerResponse) => unknown, path = "/mcp") {
  const { url } = await listen(handler);
  return harvestRemote(url + path, { allowPrivate: true, limits });
}

async function body(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

const MessageSchema = z.object({
  id: z.number().optional(),
  method: z.string(),
  params: z.looseObject({ _meta: z.record(z.string(), z.unknown()).optional() }).optional(),
});

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

/** A server of the 2026-07-28 era that insists on its headers and metadata. */
async function modern(request: IncomingMessage, response: ServerResponse, own = "3"): Promise<void> {
  const { id, method, params } = MessageSchema.parse(JSON.parse(await body(request)));
  const version = params?._meta?.["io.modelcontextprotocol/protocolVersion"];
  const { "mcp-protocol-version": header, "mcp-method": named } = request.headers;
  if (header !== version || named !== method) {
    return json(response, 400, { jsonrpc: "2.0", id, error: { code: -32020, message: "Header mismatch" } });
  }
  const tools = [{ name: "modern_tool", inputSchema: { type: "object" } }];
  const common = { resultType: "complete", ttlMs: 0, cacheScope: "public" };
  const _meta = { "io.modelcontextprotocol/serverInfo": { name: "modern", version: own } };
  if (method === "tools/list") return json(response, 200, { jsonrpc: "2.0", id, result: { ...common, tools } });
  const result = { ...common, supportedVersions: ["2026-07-28"], capabilities: { tools: {} }, _meta };
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write(
    `: keep-alive\n\nevent: message\ndata: ${JSON.stringify({ jsonrpc: "2.0", method: "notifications/message" })}\n\n`,
  );
  response.end(`data: ${JSON.stringify({ jsonrpc: "2.0", id, result })}\n\n`);
}

function sdkServer(): McpServer {
  const server = new McpServer({ name: "sdk", version: "1.2.3" });
  server.registerTool("greet", { description: "Greets", annotations: { readOnlyHint: true } }, () => ({ content: [] }));
  return server;
}

describe("a real server built on the SDK", () => {
  test.each([true, false])("with a session over streamable HTTP (JSON answers: %s)", async (enableJsonResponse) => {
    const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: () => "session-1", enableJsonResponse });
    const server = sdkServer();
    await server.connect(transport);
    const methods: string[] = [];
    const result = await ask((request, response) => {
      methods.push(request.method ?? "");
      return transport.handleRequest(request, response);
    });
    expect(result).toMatchObject({
      ok: true,
      protocol: "2025-11-25",
      observedHow: "tools/list over streamable HTTP",
      observedVersion: "1.2.3",
      isolation: "remote",
      complete: true,
      tools: [{ name: "greet", annotations: { readOnlyHint: true } }],
    });
    expect(methods.at(-1)).toBe("DELETE");
    await server.close();
  });

  test("over the deprecated transport with server-sent events", async () => {
    let transport: SSEServerTransport | undefined;
    const server = sdkServer();
    const result = await ask(async (request, response) => {
      if (request.method === "GET") {
        transport = new SSEServerTransport("/messages", response);
        return server.connect(transport);
      }
      if (request.url?.startsWith("/messages")) return transport?.handlePostMessage(request, response);
      response.writeHead(404).end();
    }, "/sse");
    expect(result).toMatchObject({
      ok: true,
      observedHow: "tools/list over HTTP with server-sent events",
      tools: [{ name: "greet" }],
    });
    await server.close();
  });
});

describe("the modern era", () => {
  test("discover, headers and metadata; JSON and event streams", async () => {
    expect(await ask((request, response) => modern(request, response))).toMatchObject({
      ok: true,
      protocol: "2026-07-28",
      serverInfo: { name: "modern", version: "3" },
      tools: [{ name: "modern_tool" }],
    });
  });

  test("a version that Postgres would refuse, or a long one, is cut to what can be stored", async () => {
    const version = `1\u0000\uD800${"9".repeat(100_000)}`;
    const result = await ask((request, response) => modern(request, response, version));
    const observed = result.ok ? result.observedVersion : null;
    expect(observed).toMatch(/^1\uFFFD\uFFFD9+$/);
    expect(observed).toHaveLength(256);
  });
});

describe("endpoints that do not answer with tools", () => {
  const status =
    (code: number, headers = {}) =>
    (_: IncomingMessage, response: ServerResponse) =>
      response.writeHead(code, headers).end("<html>no</html>");

  test("401 is recorded as needing authorization", async () => {
    const result = await ask(status(401, { "www-authenticate": "Bearer" }));
    expect(result).toMatchObject({ ok: false, reason: "needs authorization", needsAuthorization: true });
  });
  test("403 is that where it says how to log in, and else the firewall's that it may be", async () => {
    const wanted = await ask(status(403, { "www-authenticate": 'Bearer error="insufficient_scope"' }));
    expect(wanted).toMatchObject({ reason: "needs authorization", needsAuthorization: true });
    expect(await ask(status(403))).toMatchObject({ reason: "status 403", needsAuthorization: false });
  });
  test.each([303, 404, 429, 500, 503])("status %d", async (code) => {
    expect(await ask(status(code))).toMatchObject({ ok: false, reason: `status ${code}`, needsAuthorization: false });
  });
  test("a web page instead of a protocol message", async () => {
    expect(await ask(status(200, { "content-type": "text/html" }))).toMatchObject({
      ok: false,
      reason: "protocol error",
    });
  });
  test("silence", async () => {
    expect(await ask(() => undefined)).toMatchObject({ ok: false, reason: "timeout" });
  });
  test("a body without end", async () => {
    const result = await ask((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const write = (): void => {
        while (!response.destroyed && response.write("x".repeat(65536)));
        response.once("drain", write);
      };
      write();
    });
    expect(result).toMatchObject({ ok: false, reason: "too large" });
  });
  test("a redirect without end, and one to another scheme", async () => {
    const loop = await ask((request, response) => response.writeHead(307, { location: request.url }).end());
    expect(loop).toMatchObject({ ok: false, reason: "redirect refused" });
    const file = await ask((_, response) => response.writeHead(307, { location: "file:///etc/passwd" }).end());
    expect(file).toMatchObject({ ok: false, reason: "address refused" });
  });
  test("a redirect to a private address elsewhere, even from an operator's own endpoint", async () => {
    const inner = await listen((request, response) => modern(request, response));
    const result = await ask((_, response) => response.writeHead(307, { location: `${inner.url}/mcp` }).end());
    expect(result).toMatchObject({ ok: false, reason: "address refused" });
    expect(inner.requests).toHaveLength(0);
  });
  test("a redirect to the right path is followed", async () => {
    const result = await ask((request, response) =>
      request.url === "/mcp" ? response.writeHead(308, { location: "/mcp/" }).end() : modern(request, response),
    );
    expect(result).toMatchObject({ ok: true });
  });
  test("nobody listens", async () => {
    const { url, close } = await listen(() => undefined);
    await close();
    expect(await harvestRemote(url, { allowPrivate: true })).toMatchObject({ ok: false, reason: "unreachable" });
  });
  test("a private address out of a record is never asked", async () => {
    const server = await listen(modern);
    expect(await harvestRemote(server.url)).toMatchObject({ ok: false, reason: "address refused" });
    expect(server.requests).toHaveLength(0);
  });
  test.each(["https://{host}/mcp", "ftp://example.com", "https://user:pass@example.com/", "nonsense"])(
    "%s is not asked",
    async (url) => {
      expect(await harvestRemote(url)).toMatchObject({ ok: false });
    },
  );
  test("an aborted run says so", async () => {
    const { url } = await listen(() => undefined);
    const result = await harvestRemote(url, { allowPrivate: true, signal: AbortSignal.timeout(200) });
    expect(result).toMatchObject({ ok: false, reason: "interrupted" });
  });
  test("an event stream that names an endpoint elsewhere", async () => {
    const result = await ask((request, response) => {
      if (request.method !== "GET") return response.writeHead(405).end();
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write("event: endpoint\ndata: http://10.0.0.1/steal\n\n");
    });
    expect(result).toMatchObject({ ok: false, reason: "status 405" });
  });
});
