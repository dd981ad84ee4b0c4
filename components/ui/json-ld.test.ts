import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scriptJson } from "./json-ld";

describe("scriptJson", () => {
  it("never ends the script element", () => {
    expect(scriptJson({ a: "</script><script>alert(1)</script><!--\u2028" })).toBe(
      '{"a":"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)\\u003c/script\\u003e\\u003c!--\\u2028"}',
    );
  });

  it("stays the same JSON, whatever it holds", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = scriptJson(value);
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
