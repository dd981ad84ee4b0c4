import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMATS } from "@/lib/policies/formats";
import { STRICTNESSES } from "@/lib/policies/policy";
import { builderParams, parseBuilderQuery } from "./builder-query";

const NAME = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" });
const QUERY = fc.record({
  server: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,40}$/),
  tools: fc.uniqueArray(NAME, { maxLength: 5 }),
  format: fc.constantFrom(...FORMATS.map(({ id }) => id)),
  strictness: fc.constantFrom(...STRICTNESSES),
  set: fc.array(NAME, { maxLength: 5 }),
});

describe("parseBuilderQuery", () => {
  it("reads back what builderParams wrote, through the text of an address", () => {
    fc.assert(
      fc.property(QUERY, (query) => {
        expect(parseBuilderQuery(new URLSearchParams(builderParams(query).toString()))).toEqual({ query });
      }),
    );
  });

  it("reads any query or says what is wrong with it", () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (text) => {
        const parsed = parseBuilderQuery(new URLSearchParams(text));
        expect("query" in parsed || parsed.problems.length > 0).toBe(true);
      }),
    );
  });

  it.each([
    ["format=none", "format must be one of intercept, "],
    ["strictness=lax", "strictness must be one of permissive, recommended, strict."],
    ["tool=", "tool is empty."],
    [`tool=${"x".repeat(501)}`, "tool is longer than 500 characters."],
    [Array.from({ length: 301 }, (_, at) => `set=deny:${at}`).join("&"), "set names more than 300."],
  ])("refuses %.40s", (text, problem) => {
    const parsed = parseBuilderQuery(new URLSearchParams(text));
    expect("problems" in parsed ? parsed.problems[0] : "").toContain(problem);
  });
});
