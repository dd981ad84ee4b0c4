import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMATS } from "@/lib/policies/formats";
import { STRICTNESSES } from "@/lib/policies/policy";
import { parseStackQuery, stackPath } from "./stack-query";

const QUERY = fc.record({
  servers: fc.uniqueArray(fc.stringMatching(/^[^\s,]{1,40}$/), { maxLength: 20 }),
  format: fc.constantFrom(...FORMATS.map(({ id }) => id)),
  strictness: fc.constantFrom(...STRICTNESSES),
  names: fc.dictionary(fc.stringMatching(/^[a-z0-9-]{1,20}$/), fc.stringMatching(/^[A-Za-z0-9_ -]*[a-z]$/), {
    noNullPrototype: true,
    maxKeys: 4,
  }),
});

const read = (text: string) => parseStackQuery(new URLSearchParams(text));

describe("parseStackQuery", () => {
  it("reads back what stackPath wrote", () => {
    fc.assert(
      fc.property(QUERY, (query) => {
        expect(read(stackPath(query).replace("/stack?", ""))).toEqual({ query });
      }),
    );
  });

  it("reads any query or says what is wrong with it", () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (text) => {
        const parsed = read(text);
        expect("query" in parsed || parsed.problems.length > 0).toBe(true);
      }),
    );
  });

  it("takes commas, spaces and repeated parameters alike", () => {
    expect(read("servers=a,b%20c%0Aa&servers=d")).toMatchObject({ query: { servers: ["a", "b", "c", "d"] } });
  });

  it.each([
    ["format=none", "format must be one of intercept, "],
    ["strictness=lax", "strictness must be one of permissive, recommended, strict."],
    ["as.one=*", "names must be 1 to 200 characters"],
    [`servers=${"x".repeat(301)}`, "servers holds a name longer than 300 characters."],
    [`servers=${Array.from({ length: 21 }, (_, at) => `s${at}`).join(",")}`, "servers names more than 20."],
  ])("refuses %.40s", (text, problem) => {
    const parsed = read(text);
    expect("problems" in parsed ? parsed.problems[0] : "").toContain(problem);
  });
});
