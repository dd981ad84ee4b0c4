import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "@/lib/errors";
import { cursorAt, parseQuery, queryToParams } from "./query";

const parse = (text: string) => parseQuery(new URLSearchParams(text));
const parseQ = (q: string) => parseQuery(new URLSearchParams({ q }));

describe("the query's syntax", () => {
  it("reads words, phrases, exclusions and filters", () => {
    const query = parseQ('server:kubernetes category:execute risk:>=4 signal:secrets "Exact  Phrase" -word pods_exec');
    expect(query.filters).toMatchObject({
      server: ["kubernetes"],
      category: ["execute"],
      risk: ["4", "5"],
      signal: ["secrets"],
    });
    expect(query.phrases).toEqual([{ text: "exact phrase", excluded: false }]);
    expect(query.excluded.map(({ word }) => word)).toEqual(["word"]);
    expect(query.words.map(({ word }) => word)).toEqual(["pods", "exec"]);
    expect(query.prefix).toBe(true);
  });

  it.each([
    ["risk:4", ["4"]],
    ["risk:high", ["4"]],
    ["risk:>3", ["4", "5"]],
    ["risk:<=2", ["1", "2"]],
    ["risk:2-4", ["2", "3", "4"]],
    ["risk:low-medium", ["2", "3"]],
  ])("reads %s", (q, risks) => expect(parseQ(q).filters.risk).toEqual(risks));

  it("keeps what only looks like a filter as words", () => {
    expect(parseQ("https://example.org/a io.github:foo").words.map(({ word }) => word)).toContain("https");
    expect(parseQ('category = "x" OR 1=1').filters.category).toEqual([]);
  });

  it("takes a finished word by its blank", () => {
    expect(parseQ("pods ").prefix).toBe(false);
    expect(parseQ("pods").prefix).toBe(true);
    expect(parseQ('"pods').prefix).toBe(false);
    expect(parseQ("-pods").prefix).toBe(false);
  });
});

describe("what is wrong", () => {
  it.each([
    ["q=risk:99", "risk"],
    ["q=category:nothing", "category"],
    ["category=nothing", "category"],
    ["signal=x", "signal"],
    ["transport=pigeon", "transport"],
    ["source='; DROP TABLE x", "source"],
    ["q=-category:read", "excluded"],
    ["sort=best", "sort"],
    ["limit=0", "limit"],
    ["limit=1e9", "limit"],
    ["cursor=zzz", "cursor"],
    ['q=server:""', "server"],
    // A letter that is an accent alone once it is folded: no word is left to look for.
    ["server=\u037a", "server"],
    ["q=server:\uff9e", "server"],
    [`q=${"x".repeat(10_000)}`, "at most"],
  ])("%s is refused and says where", (text, where) => {
    expect(() => parse(text)).toThrow(InvalidInputError);
    expect(() => parse(text)).toThrow(where);
    const problems: string[] = [];
    parseQuery(new URLSearchParams(text), problems);
    expect(problems.join()).toContain(where);
  });

  it("refuses a cursor of another query", () => {
    const cursor = cursorAt(20, parse("q=pods"));
    expect(parse(`q=pods&cursor=${cursor}`).offset).toBe(20);
    expect(() => parse(`q=pod&cursor=${cursor}`)).toThrow("another query");
    expect(() => parse(`q=pods&sort=risk&cursor=${cursor}`)).toThrow("another query");
  });
});

it("leads back to the same query through the address", () => {
  const text = "q=pods+exec&category=execute&category=write&risk=4&sort=risk";
  const query = parse(text);
  expect(queryToParams(query).toString()).toBe(text);
  expect(parse(queryToParams(query).toString())).toEqual(query);
});

it("answers any text with a query or a clear refusal", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })), (q) => {
      try {
        const query = parseQ(q);
        expect(query.words.length).toBeLessThanOrEqual(12);
        expect(query.words.every(({ word }) => /^[\p{L}\p{N}]+$/u.test(word))).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidInputError);
      }
    }),
  );
});
