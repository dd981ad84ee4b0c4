import { once } from "node:events";
import { createServer, request } from "node:http";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { decodable, takesMethod, watchDoor } from "./door";

beforeAll(watchDoor);

test.each([
  ["/tools/a/b?q=%E0%A4%A", "/tools/a/b?q=%E0%A4%A"],
  ["/tools/a/search%2Fglob", "/tools/a/search%2Fglob"],
  ["/tools/%E0%A4%A/x?y=%20", "/tools/%25E0%25A4%25A/x?y=%20"],
  ["/%", "/%25"],
  ["/%E0", "/%25E0"],
])("%s is asked for as %s", (address, expected) => expect(decodable(address)).toBe(expected));

test("every address can be decoded, and those that could be stay as they are", () => {
  const part = fc.oneof(fc.constantFrom("%", "%E0%A4%A", "%2F", "%00", "?", "/"), fc.webSegment());
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const address = decodable(`/${parts.join("")}`);
      const [path = ""] = address.split("?");
      expect(() => decodeURIComponent(path)).not.toThrow();
      expect(decodable(address)).toBe(address);
    }),
  );
});

test("a request names its sender whatever the sender says, and its address can be decoded", async () => {
  const server = createServer((incoming, response) => {
    response.end(JSON.stringify({ peer: incoming.headers["x-toolrisk-peer"], url: incoming.url }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const asked = request({ port: address.port, path: "/%E0?a", headers: { "x-toolrisk-peer": "6.6.6.6" } }).end();
  const [response] = await once(asked, "response");
  expect(JSON.parse(await text(response))).toEqual({ peer: "127.0.0.1", url: "/%25E0?a" });
  server.close();
});

test.each(["/contact/send", "/builder/apply?x=/y", "/servers/acme-files/rescan/request", "/api/v1/tools"])(
  "%s takes POST and what reads, nothing else",
  (address) => {
    for (const method of ["POST", "GET", "HEAD", "OPTIONS"]) expect(takesMethod(address, method)).toBe(true);
    for (const method of ["PUT", "DELETE", "TRACE"]) expect(takesMethod(address, method)).toBe(false);
  },
);

test.each(["/", "/contact", "/contact/send/more", "/servers/a/b/rescan/request", "/tools/a/b?/api/", "/apiary"])(
  "%s can only be read",
  (address) => {
    for (const method of ["GET", "HEAD", "OPTIONS"]) expect(takesMethod(address, method)).toBe(true);
    for (const method of ["POST", "PUT", "TRACE"]) expect(takesMethod(address, method)).toBe(false);
  },
);

test.each([
  ["GET", undefined, "GET"],
  ["POST", "POST", "POST"],
  ["DELETE", "DELETE", "DELETE"],
  ["TRACE", "TRACE", "POST"],
])("%s on a page is refused as %s and goes on as %s, whatever the sender says", async (method, refused, passed) => {
  const server = createServer((incoming, response) => {
    response.end(JSON.stringify({ refused: incoming.headers["x-toolrisk-refused"], passed: incoming.method }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const asked = request({ port: address.port, method, headers: { "x-toolrisk-refused": "GET" } }).end();
  const [response] = await once(asked, "response");
  expect(JSON.parse(await text(response))).toEqual({ refused, passed });
  server.close();
});
