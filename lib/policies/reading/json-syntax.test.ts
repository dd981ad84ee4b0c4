import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "./json-source";
import { jsonErrorOffset } from "./json-syntax";

describe("jsonErrorOffset", () => {
  it.each([
    ['{"a": deny}', 6],
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ["{a: 1}", 1],
    ["[1 2]", 3],
    ["[1,]", 3],
    ["[1}", 2],
    ["01", 1],
    ['["a\nb"]', 1],
    ['["\\x"]', 1],
    ["{} {}", 3],
    ["\ufeff{}", 0],
    ['{"a": [1', 8],
    ["", 0],
    ["[".repeat(100_000), 100_000],
  ])("%j", (text, offset) => {
    expect(jsonErrorOffset(text)).toBe(offset);
  });

  it("passes over all of a document that is JSON", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(3), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        expect(jsonErrorOffset(text)).toBe(text.length);
      }),
    );
  });
});

describe("readJson", () => {
  it.each([
    ['{\n  "version": "1",\n  "default": deny\n}', "3:14 not JSON: Unexpected token 'd'"],
    ['{\n  "a": 1,\n}', /^3:1 not JSON: /],
    ['{"a": "b', /^1:7 not JSON: /],
    ["\ufeff{}", "1:1 not JSON: the file begins with a byte order mark (U+FEFF); remove it"],
  ])("names place and reason of what is wrong in %j", (text, expected) => {
    const read = readJson(text);
    const [problem] = read.ok ? [] : read.problems;
    const found = `${problem?.line}:${problem?.column} ${problem?.reason}`;
    if (typeof expected === "string") expect(found).toBe(expected);
    else expect(found).toMatch(expected);
  });
});
