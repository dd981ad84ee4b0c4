import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { UpstreamError } from "./errors";
import { fetchJson, fetchText, type FetchOptions } from "./http";
import { serve, type Loopback } from "./http/testing/loopback";

const Greeting = z.object({ hello: z.object({ name: z.string() }) });
const open: Loopback[] = [];

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "http-"));
  vi.stubEnv("ALLOW_PRIVATE_HOSTS", "1");
  vi.stubEnv("DATA_DIR", folder);
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

async function server(...handler: Parameters<typeof serve>): Promise<Loopback> {
  const started = await serve(...handler);
  open.push(started);
  return started;
}

async function body(text: string | Buffer, headers: Record<string, string> = {}): Promise<Loopback> {
  return server((_request, response) => response.writeHead(200, headers).end(text));
}

async function failure(promise: Promise<unknown>): Promise<{ reason: string; message: string }> {
  const error = await promise.then(
    () => expect.fail("expected a failure"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UpstreamError)) throw error;
  return { reason: error.reason, message: error.message };
}

const get = (url: string, options: Partial<FetchOptions> = {}) =>
  fetchJson(url, Greeting, { trust: "operator", ...options });

describe("an answer", () => {
  test("is parsed, and the request says who asks", async () => {
    const { url, requests } = await body('\uFEFF{"hello":{"name":"you","extra":1}}');
    expect(await get(url)).toEqual({ hello: { name: "you" } });
    expect(requests[0]?.headers["user-agent"]).toMatch(/^toolrisk\//);
    expect(requests[0]?.headers.accept).toBe("application/json");
  });

  test.each([
    ["<!doctype html><title>Down for maintenance</title>", "not JSON", "HTML page"],
    ["", "not JSON", "empty"],
    ["rate limited", "not JSON", "did not send JSON"],
    ['{"hello":{"name":"y', "truncated JSON", "ends in the middle"],
    ['{"hello":{"name":"you"}', "truncated JSON", "ends in the middle"],
    ['{"hello":', "truncated JSON", "ends in the middle"],
    ['{"hello":{"name":7}}', "unexpected shape", "hello.name: expected string"],
    ["[]", "unexpected shape", "the document: expected object"],
  ])("%s is refused as %s", async (text, reason, message) => {
    const { url } = await body(text);
    const error = await failure(get(url));
    expect(error.reason).toBe(reason);
    expect(error.message).toContain(message);
    expect(error.message).toContain(url);
  });

  test("names the status, but not the query, which may hold a key", async () => {
    const { url, requests } = await server((_request, response) => response.writeHead(404).end());
    const error = await failure(get(`${url}/servers?api_key=secret`));
    expect(error).toEqual({ reason: "status 404", message: `${url}/servers answered with status 404` });
    expect(requests).toHaveLength(1);
  });

  test("of 50 MB is cut off, also when it arrives as 50 kB of gzip", async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, " "));
    const zipped = await body(bomb, { "content-encoding": "gzip" });
    expect((await failure(get(zipped.url))).reason).toBe("too large");
    const plain = await body(Buffer.alloc(50 * 1024 * 1024, " "));
    expect((await failure(get(plain.url))).reason).toBe("too large");
  });

  test("without an end is cut off", async () => {
    const { url } = await server((_request, response) => {
      const pour = setInterval(() => response.write("x".repeat(64 * 1024)), 1);
      response.on("close", () => clearInterval(pour));
    });
    expect((await failure(get(url, { maxBytes: 1024 * 1024 }))).reason).toBe("too large");
  });

  test("with broken compression is refused", async () => {
    const { url } = await body("this is not gzip", { "content-encoding": "gzip" });
    expect((await failure(get(url))).reason).toBe("unreadable");
  });
});

describe("a document that changes seldom", () => {
  const document = (version: () => number, headers: Record<string, string>) =>
    server((request, response) => {
      const etag = `"v${version()}"`;
      if (headers.etag !== undefined && request.headers["if-none-match"] === etag) return response.writeHead(304).end();
      if (headers["last-modified"] !== undefined && request.headers["if-modified-since"] === headers["last-modified"]) {
        return response.writeHead(304).end();
      }
      const validators = headers.etag === undefined ? headers : { ...headers, etag };
      return response.writeHead(200, validators).end(`{"hello":{"name":"version ${version()}"}}`);
    });
  const read = async (url: string) => (await get(url, { revalidate: true })).hello.name;

  test("is fetched again only when its ETag changed", async () => {
    let version = 1;
    const { url } = await document(() => version, { etag: "" });
    expect([await read(url), await read(url)]).toEqual(["version 1", "version 1"]);
    version = 2;
    expect([await read(url), await read(url)]).toEqual(["version 2", "version 2"]);
  });

  test("is fetched again only when it is newer", async () => {
    let version = 1;
    const { url } = await document(() => version, { "last-modified": "Sun, 01 Mar 2026 12:00:00 GMT" });
    expect(await read(url)).toBe("version 1");
    version = 2; // The server says that nothing changed, and is believed.
    expect(await read(url)).toBe("version 1");
  });

  test("without validators, or when the kept copy was damaged, is fetched anew", async () => {
    const plain = await document(() => 1, {});
    expect([await read(plain.url), await read(plain.url)]).toEqual(["version 1", "version 1"]);
    expect(plain.requests[1]?.headers["if-none-match"]).toBeUndefined();
    const tagged = await document(() => 1, { etag: "" });
    await read(tagged.url);
    for (const name of await readdir(join(folder, "http"))) await writeFile(join(folder, "http", name), "damaged");
    expect(await read(tagged.url)).toBe("version 1");
    expect(tagged.requests[1]?.headers["if-none-match"]).toBeUndefined();
  });
});

describe("a server in trouble", () => {
  test("is asked again after what Retry-After says", async () => {
    const { url, requests } = await server((_request, response) => {
      if (requests.length === 1) response.writeHead(429, { "retry-after": "1" }).end();
      else if (requests.length === 2) response.writeHead(503, { "retry-after": "0" }).end();
      else response.end('{"hello":{"name":"at last"}}');
    });
    const started = performance.now();
    expect((await get(url)).hello.name).toBe("at last");
    expect(performance.now() - started).toBeGreaterThan(990);
    expect(requests).toHaveLength(3);
  });

  test("is given up after four tries", async () => {
    const { url, requests } = await server((_request, response) => {
      response.writeHead(503, { "retry-after": "0" }).end();
    });
    expect((await failure(get(url))).reason).toBe("status 503");
    expect(requests).toHaveLength(4);
  });

  test("that asks for an hour's pause is reported at once", async () => {
    const { url, requests } = await server((_request, response) => {
      response.writeHead(429, { "retry-after": "3600" }).end();
    });
    const error = await failure(get(url));
    expect(error).toEqual({ reason: "status 429", message: `${url} answered with status 429 (Retry-After: 3600)` });
    expect(requests).toHaveLength(1);
  });

  test("that breaks off is asked again", async () => {
    const { url, requests } = await server((_request, response) => {
      if (requests.length > 1) return response.end('{"hello":{"name":"whole"}}');
      response.writeHead(200, { "content-length": "1000" });
      response.write('{"hello"', () => response.destroy());
    });
    expect((await get(url)).hello.name).toBe("whole");
  });

  test("that never answers is a timeout", async () => {
    const { url } = await server(() => undefined);
    expect((await failure(get(url, { timeoutMs: 200 }))).reason).toBe("timeout");
  });

  test("and a caller who gives up gets the caller's reason", async () => {
    const { url } = await server((_request, response) => response.writeHead(503).end());
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error("stopped by hand")), 100);
    await expect(get(url, { signal: stop.signal })).rejects.toThrow(/stopped by hand|aborted/);
  });
});

describe("an unreachable host", () => {
  const port = async () => {
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, "127.0.0.1", resolve));
    const address = free.address();
    await new Promise((resolve) => free.close(resolve));
    return typeof address === "object" && address !== null ? address.port : 0;
  };

  test.each([
    ["nobody listens", async () => `http://127.0.0.1:${await port()}/`],
    ["a port that no browser opens", async () => "http://127.0.0.1:1/"],
    ["no such name", async () => "http://registry.invalid/"],
  ])("%s: one clear line within three seconds", async (_case, address) => {
    const started = performance.now();
    const error = await failure(get(await address()));
    expect(error.reason).toBe("unreachable");
    expect(error.message).toMatch(/^(127\.0\.0\.1:\d+|registry\.invalid) cannot be reached: .+/);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test("a host that accepts and then never shakes hands: reported within three seconds", async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const address = silent.address();
    const started = performance.now();
    const error = await failure(get(`https://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`));
    expect(error).toEqual({ reason: "unreachable", message: "127.0.0.1 did not answer within 2.2 seconds" });
    expect(performance.now() - started).toBeLessThan(3000);
    silent.close();
  });

  test("a host that swallows packets: reported within three seconds", async () => {
    const started = performance.now();
    // TEST-NET-1: routed nowhere. Some networks answer "unreachable" at once, others say nothing.
    const error = await failure(get("http://192.0.2.1/"));
    expect(error.reason).toBe("unreachable");
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe("the guard", () => {
  test.each([
    "http://127.0.0.1:4000/",
    "http://localhost:4000/",
    "http://[::1]:4000/",
    "http://0x7f000001:4000/",
    "http://2130706433/",
  ])("refuses %s from a record", async (address) => {
    expect((await failure(get(address, { trust: "record" }))).reason).toBe("address refused");
  });

  test.each([
    "http://169.254.169.254/latest/meta-data",
    "http://[::ffff:10.0.0.1]/",
    "ftp://example.com/",
    "not an address",
  ])("refuses %s from a record", async (address) => {
    expect((await failure(get(address, { trust: "record" }))).reason).toBe("address refused");
  });

  test("never puts a password from an address into a message", async () => {
    const error = await failure(get("http://user:secret@example.com/", { trust: "record" }));
    expect(error.reason).toBe("address refused");
    expect(error.message).not.toContain("secret");
  });

  test("follows redirects on the same host", async () => {
    const { url, requests } = await server((request, response) => {
      if (request.url === "/old") response.writeHead(301, { location: "/new" }).end();
      else response.end('{"hello":{"name":"moved"}}');
    });
    expect((await get(`${url}/old`, { headers: { "x-api-key": "k" } })).hello.name).toBe("moved");
    expect(requests.map((request) => request.headers["x-api-key"])).toEqual(["k", "k"]);
  });

  test("refuses a redirect to a private address elsewhere, even for an operator's source", async () => {
    const target = await body('{"hello":{"name":"internal"}}');
    const { url } = await server((_request, response) => response.writeHead(302, { location: target.url }).end());
    expect((await failure(get(url))).reason).toBe("address refused");
    expect(target.requests).toHaveLength(0);
  });

  test("stops at a redirect loop", async () => {
    const { url, requests } = await server((_request, response) => response.writeHead(302, { location: "/" }).end());
    expect((await failure(get(url))).reason).toBe("redirect refused");
    expect(requests).toHaveLength(6);
  });

  test("text can be fetched as it is", async () => {
    const { url } = await body("a: 1\n");
    expect(await fetchText(url, { trust: "operator" })).toBe("a: 1\n");
  });
});
