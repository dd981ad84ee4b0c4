import fc from "fast-check";
import { RE2JS } from "re2js";
import { describe, expect, it } from "vitest";
import type { Condition } from "../policy";
import { mustMatch, mustNotMatch, startsOtherwise } from "./patterns";

const base = { argument: "x", mustBePresent: true, edit: "" };
const CONDITIONS: Condition[] = [
  { ...base, check: "excludes", texts: [".."] },
  { ...base, check: "excludes", texts: [";", "&", "|", "<", ">", "`", "$", "\n"] },
  { ...base, check: "excludes", texts: [",", ";"] },
  { ...base, check: "startsWith", texts: ["https://"] },
  { ...base, check: "startsWith", texts: ["select ", "show "] },
];

function satisfies(condition: Condition, text: string): boolean {
  if (condition.check === "excludes") return !condition.texts.some((forbidden) => text.includes(forbidden));
  if (condition.check !== "startsWith") return true;
  const begin = text.replace(/^[\t\n\f\r ]+/, "").toLowerCase();
  return condition.texts.some(
    (wanted) => begin.startsWith(wanted) || begin.replace(/[\t\n\f\r]/g, " ").startsWith(wanted),
  );
}

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "..",
        ".",
        "/",
        "https://",
        "HTTPS://",
        "http",
        "select ",
        "SELECT\t",
        "Show ",
        "sho",
        "s",
        " ",
        "\n",
        ";",
        "$",
        ",",
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

describe.each(CONDITIONS)("$check $texts", (condition) => {
  it("matches exactly what satisfies it and what violates it, in RE2 and in JavaScript", () => {
    const must = mustMatch(condition) ?? "";
    const mustNot = mustNotMatch(condition) ?? "";
    const engines = [
      (pattern: string): ((subject: string) => boolean) => {
        const compiled = RE2JS.compile(pattern);
        return (subject) => compiled.matcher(subject).find();
      },
      (pattern: string): ((subject: string) => boolean) => {
        const compiled = new RegExp(pattern);
        return (subject) => compiled.test(subject);
      },
    ].map((compile) => ({ match: compile(must), violate: compile(mustNot) }));
    fc.assert(
      fc.property(text, (subject) => {
        fc.pre(!/[^\S\t\n\f\r ]/.test(subject)); // \s is wider in JavaScript than in RE2.
        for (const { match, violate } of engines) {
          expect(match(subject)).toBe(satisfies(condition, subject));
          expect(violate(subject)).toBe(!satisfies(condition, subject));
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("startsOtherwise", () => {
  it("can end at a quote, for patterns that read JSON", () => {
    const pattern = new RegExp(`"url":"(?:${startsOtherwise(["https://"], '"')})`);
    const violates = (url: string): boolean => pattern.test(JSON.stringify({ url, z: "https://" }));
    expect(["https://a", "HTTPS://a"].map(violates)).toEqual([false, false]);
    expect(["", "http", "http://a", "https:/", " https://", "file:///etc"].map(violates)).toEqual(Array(6).fill(true));
  });
});
