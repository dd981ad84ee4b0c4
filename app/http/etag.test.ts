import { describe, expect, it } from "vitest";
import { cacheable } from "./etag";

function ask(ifNoneMatch?: string): Request {
  return new Request("http://localhost/", {
    headers: ifNoneMatch === undefined ? {} : { "if-none-match": ifNoneMatch },
  });
}

describe("cacheable", () => {
  it("answers 304 to whoever has the same body, weak or strong", () => {
    const etag = cacheable(ask(), "body", "text/plain").headers.get("etag") ?? "";
    expect(cacheable(ask(etag), "body", "text/plain").status).toBe(304);
    expect(cacheable(ask(`"other", W/${etag}`), "body", "text/plain").status).toBe(304);
  });

  it("answers with the body when it changed", () => {
    const etag = cacheable(ask(), "body", "text/plain").headers.get("etag") ?? "";
    expect(cacheable(ask(etag), "another", "text/plain").status).toBe(200);
  });
});
