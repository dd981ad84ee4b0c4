import fc from "fast-check";
import { expect, it } from "vitest";
import { quoted, strictSteps, tellingWords, tsquery } from "./plan";
import { parseQuery } from "./query";

const parseQ = (q: string) => parseQuery(new URLSearchParams({ q }), []);

it("reads no operator from a query", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom("a & b | !c <-> (d:*)", "'; DROP", "\\'\\\\", ":*", "!x")),
      (q) => {
        const query = parseQ(q);
        for (const step of strictSteps(tellingWords(query), query.prefix, new Map())) {
          // Outside of quoted terms only our own operators are left.
          expect(tsquery(step).replace(/'(?:[^'\\]|''|\\\\)*'/g, "T")).toMatch(/^[T&|() :*]*$/);
        }
      },
    ),
  );
});

it("quotes what tsquery would read", () => {
  expect(quoted("it's")).toBe("'it''s'");
  expect(quoted("a\\b")).toBe("'a\\\\b'");
});

it("drops words that say nothing, unless there is no other", () => {
  expect(tellingWords(parseQ("delete a namespace")).map(({ word }) => word)).toEqual(["delete", "namespace"]);
  expect(tellingWords(parseQ("the a")).map(({ word }) => word)).toEqual(["the", "a"]);
});
