import fc from "fast-check";
import { expect, it } from "vitest";
import { typoDistance, variantsOf } from "./typos";

it.each([
  ["exec", "exce", 1],
  ["exec", "exec", 0],
  ["exec", "execs", 1],
  ["exec", "eec", 1],
  ["exec", "exac", 1],
  ["kubernetes", "kuberentse", 2],
  ["abcd", "wxyz", 3],
])("%s and %s are %i apart", (one, other, distance) => expect(typoDistance(one, other, 2)).toBe(distance));

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), minLength: 1, maxLength: 8 });

it("is a distance: nothing to itself, the same both ways", () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(typoDistance(one, one, 2)).toBe(0);
      expect(typoDistance(one, other, 2)).toBe(typoDistance(other, one, 2));
    }),
  );
});

it("leaves words one mistake apart a variant in common", () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      if (typoDistance(one, other, 1) > 1) return;
      const variants = new Set(variantsOf(one));
      expect(variantsOf(other).some((variant) => variants.has(variant))).toBe(true);
    }),
  );
});
