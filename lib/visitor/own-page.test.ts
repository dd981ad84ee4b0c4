import { expect, test } from "vitest";
import { isFromOwnPage } from "./own-page";

const PUBLIC = "https://tools.example.org";

test.each<[string, Record<string, string>, boolean]>([
  ["own page", { host: "a.example", origin: "http://a.example", "sec-fetch-site": "same-origin" }, true],
  ["an older browser", { host: "a.example:8080", origin: "http://a.example:8080" }, true],
  ["behind a proxy that rewrites Host", { host: "127.0.0.1:3000", origin: PUBLIC }, true],
  ["a browser that hides the origin", { host: "a.example", origin: "null", "sec-fetch-site": "same-origin" }, true],
  ["no origin at all", { host: "a.example" }, false],
  ["a sandboxed frame", { host: "a.example", origin: "null" }, false],
  ["another site", { host: "a.example", origin: "https://evil.example" }, false],
  ["another site by its own word", { host: "a.example", "sec-fetch-site": "cross-site" }, false],
  ["a sibling", { host: "a.example", origin: "http://a.example", "sec-fetch-site": "same-site" }, false],
  ["two words that differ", { host: "a.example", origin: "http://b.example", "sec-fetch-site": "same-origin" }, false],
  ["another port", { host: "a.example:1", origin: "http://a.example:2" }, false],
  ["nonsense", { host: "a.example", origin: "a.example" }, false],
])("%s: %o is %s", (_what, headers, expected) => {
  expect(isFromOwnPage(new Headers(headers), PUBLIC)).toBe(expected);
});
