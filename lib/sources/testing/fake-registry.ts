import { mkdtemp, rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, vi } from "vitest";
import { serve, type Loopback } from "@/lib/http/testing/loopback";

/** A registry over real HTTP. `answer` sees the parsed address and the number of the request, from 1. */
export type Answer = (request: {
  url: URL;
  number: number;
  headers: IncomingMessage["headers"];
}) => Reply | Promise<Reply>;
type Reply = { status?: number; headers?: Record<string, string>; body?: unknown };

/**
 * Fake registries for the tests of one file: started by the returned function, closed after each test. Lets the client
 * talk to this machine. Bodies other than text and bytes are sent as JSON.
 */
export function fakeRegistries(): (answer: Answer) => Promise<Loopback> {
  const open: Loopback[] = [];
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "registry-"));
    vi.stubEnv("ALLOW_PRIVATE_HOSTS", "1");
    vi.stubEnv("DATA_DIR", folder);
  });
  afterAll(() => rm(folder, { recursive: true }));
  afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));
  return async (answer) => {
    const server = await serve(async (request, response) => {
      const url = new URL(request.url ?? "/", "http://registry.test");
      const number = server.requests.length;
      const { status = 200, headers = {}, body = "" } = await answer({ url, number, headers: request.headers });
      response
        .writeHead(status, headers)
        .end(typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body));
    });
    open.push(server);
    return server;
  };
}

/** An honest `/v0.1/servers`: `rows` in pages with opaque cursors, with the parameters of the specification. */
export function officialApi(rows: readonly Record<string, unknown>[]): Answer {
  return ({ url }) => {
    if (url.pathname !== "/v0.1/servers") return { status: 404, body: { error: "not found" } };
    const limit = Number(url.searchParams.get("limit") ?? 30);
    if (limit < 1 || limit > 100) return { status: 422, body: { title: "limit must lie between 1 and 100" } };
    const start = Number(url.searchParams.get("cursor")?.replace("after:", "") ?? 0);
    const page = rows.slice(start, start + limit);
    const end = start + page.length;
    const nextCursor = end < rows.length ? `after:${end}` : null;
    return { body: { servers: page, metadata: { nextCursor, count: page.length } } };
  };
}
