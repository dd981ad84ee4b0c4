import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flatten, originOf } from "./flat-text";

describe("a flat text", () => {
  it.each([
    ["goes  to\u00a0bash", "goes to bash"],
    ["does\n    not come\n\tback", "does not come back"],
    ["de\u200bleted **for good**", "deleted for good"],
    ["Deletes it.\n- One\n- Two", "Deletes it.\n- One\n- Two"],
    ["one  \n two", "one two"],
  ])("%j", (source, text) => {
    expect(flatten(source).text).toBe(text);
  });

  it("knows where each character stood", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab .\n\t*\u00a0\u200b"), maxLength: 200 }), (source) => {
        const flat = flatten(source);
        for (let i = 0; i < flat.text.length; i += 1) {
          const stood = source.charAt(originOf(flat, i));
          expect(flat.text.charAt(i) === stood || (flat.text.charAt(i) === " " && /\s/.test(stood))).toBe(true);
          if (i > 0) expect(originOf(flat, i)).toBeGreaterThan(originOf(flat, i - 1));
        }
      }),
    );
  });

  it("is short whatever it is made of", () => {
    expect(flatten(" ".repeat(100_000) + "x").text.length).toBeLessThan(5000);
    expect(flatten("a ".repeat(100_000)).text).toHaveLength(4000);
  });
});
