import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { branchesOf } from "./required-words";

const required = (source: string): string[][] =>
  branchesOf(source).flatMap((one) => one.required.map((words) => [...words]));

describe("the words that a pattern cannot do without", () => {
  it.each([
    [String.raw`\bfor good\b`, [["good"], ["for"]]],
    [String.raw`\bcards?\b`, [["cards", "card"]]],
    [String.raw`\breleas(?:es?|ing)\b`, [["releases", "release", "releasing"]]],
    [String.raw`\bpower-?cycled\b`, [["cycled", "powercycled"]]],
    [
      String.raw`\b(?:is|are)(?: \w+){0,2} (?:charged|taken away)\b`,
      [
        ["charged", "taken"],
        ["is", "are"],
      ],
    ],
    [String.raw`(?<!\bto )\bgets? [^.]{0,9}\bmail\b`, [["mail"], ["gets", "get"]]],
    [String.raw`\bgone(?=\s*$|,)`, [["gone"]]],
  ])("%s", (source, words) => {
    expect(required(source).map((one) => one.sort())).toEqual(words.map((one) => one.sort()));
  });

  it("names no word that can be a part of a longer one, or be left out", () => {
    expect(required(String.raw`\bun\w+ing|(?:very )?\d+|run`)).toEqual([]);
  });

  it("reads each branch for itself", () => {
    expect(branchesOf(String.raw`\bgone\b|\bno (?:undo|way back)\b`).map((one) => one.pattern.source)).toHaveLength(2);
  });
});

/** A pattern of words, choices, gaps and parts that may be left out, with a text that it matches. */
type Sample = { source: string; text: string };

const word = fc.stringMatching(/^[a-z]{1,5}$/).map((text): Sample => ({ source: text, text }));
const { pattern } = fc.letrec<{ pattern: Sample; part: Sample }>((tie) => ({
  pattern: fc.array(tie("part"), { minLength: 1, maxLength: 3 }).map((parts) => ({
    source: parts.map(({ source }) => source).join(" "),
    text: parts.map(({ text }) => text).join(" "),
  })),
  part: fc.oneof(
    { depthSize: "small" },
    word,
    fc.tuple(word, word, fc.constantFrom("", "-")).map(([a, b, cut]) => ({
      source: `${a.source}-?${b.source}`,
      text: a.text + cut + b.text,
    })),
    fc.tuple(word, word, fc.boolean()).map(([a, b, has]) => ({
      source: `${a.source}(?:${b.source})?`,
      text: has ? a.text + b.text : a.text,
    })),
    fc.tuple(word, word, fc.boolean()).map(([a, b, has]) => ({
      source: `${a.source}(?: ${b.source})?`,
      text: has ? `${a.text} ${b.text}` : a.text,
    })),
    fc.tuple(word, word, word).map(([a, gap, b]) => ({
      source: String.raw`${a.source}\b[^.;]{0,9}\b${b.source}`,
      text: `${a.text} ${gap.text} ${b.text}`,
    })),
    fc.tuple(tie("pattern"), tie("pattern"), fc.boolean()).map(([a, b, first]) => ({
      source: `(?:${a.source}|${b.source})`,
      text: first ? a.text : b.text,
    })),
  ),
}));

it("holds for every text that the pattern matches", () => {
  fc.assert(
    fc.property(pattern, ({ source, text }) => {
      const said = new Set(text.match(/\w+/g));
      const matching = branchesOf(String.raw`\b(?:${source})\b`).filter((one) => text.search(one.pattern) >= 0);
      expect(matching.length).toBeGreaterThan(0);
      for (const { required: sets } of matching)
        for (const words of sets) expect([...words].some((one) => said.has(one))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
