import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPolicy } from "./build-policy";
import { applyChoices, choiceOf, choiceText, differing, MAX_CHOICES, parseChoices, type Choice } from "./choices";
import { FORMATS } from "./formats";
import { WINDOWS } from "./policy";
import { CLUSTER } from "./testing/servers";

const RECOMMENDED = buildPolicy(CLUSTER, { strictness: "recommended" });

const LIMIT = fc.record({ count: fc.integer({ min: 1, max: 100_000 }), window: fc.constantFrom(...WINDOWS) });
const CHOICE: fc.Arbitrary<Choice> = fc.oneof(
  fc.record({
    tool: fc.string({ minLength: 1, unit: "grapheme" }),
    decision: fc.constantFrom("allow" as const, "ask" as const),
    limit: fc.option(LIMIT),
  }),
  fc.record({
    tool: fc.string({ minLength: 1, unit: "grapheme" }),
    decision: fc.constantFrom("deny" as const, "omit" as const),
    limit: fc.constant(null),
  }),
);

function toolOf(name: string, texts: string[]) {
  return applyChoices(RECOMMENDED, parseChoices(texts)).servers[0]?.tools.find((tool) => tool.name === name);
}

describe("parseChoices", () => {
  it("reads back what choiceText wrote, whatever a tool is called", () => {
    fc.assert(
      fc.property(CHOICE, (choice) => {
        expect(parseChoices([choiceText(choice)])).toEqual([choice]);
      }),
    );
  });

  it("reads any text or names what is wrong, and never fails otherwise", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), (texts) => {
        try {
          expect(parseChoices(texts)).toHaveLength(texts.length);
        } catch (error) {
          expect(String(error)).toMatch(/^InvalidInputError: set: /);
        }
      }),
    );
  });

  it.each([
    ["exec", /a choice is written/],
    ["allow:", /a choice is written/],
    ["allow,10:exec", /count\/window/],
    ["allow,0/minute:exec", /1 to 100000/],
    ["allow,10/second:exec", /such as 10\/minute/],
    ["deny,10/minute:exec", /only what is allowed or asked about/],
  ])("refuses %s", (text, why) => expect(() => parseChoices([text])).toThrow(why));

  it("refuses a tool that is decided twice, and more than it can hold", () => {
    expect(() => parseChoices(["deny:exec", "allow:exec"])).toThrow(/"exec" is decided twice/);
    const many = Array.from({ length: MAX_CHOICES + 1 }, (_, index) => `deny:tool${index}`);
    expect(() => parseChoices(many)).toThrow(/301 choices; at most 300/);
  });
});

describe("applyChoices", () => {
  it("decides as chosen and keeps the conditions on arguments of what may be called", () => {
    const before = toolOf("exec", []);
    expect(toolOf("exec", ["ask,3/hour:exec"])).toMatchObject({
      decision: "ask",
      limits: [{ count: 3, window: "hour" }],
      required: before?.required,
    });
    expect(toolOf("exec", ["deny:exec"])).toMatchObject({ decision: "deny", limits: [], required: [], conditions: [] });
    expect(toolOf("exec", ["omit:exec"])).toBeUndefined();
  });

  it("refuses, where a target cannot ask, what a person wanted to be asked about", () => {
    expect(toolOf("exec", ["ask:exec"])?.fallback).toEqual({ decision: "deny", limits: [], required: [] });
  });

  it("names a tool that is not there", () => {
    expect(() => toolOf("exec", ["deny:ghost"])).toThrow(/no tool "ghost"/);
  });

  it("is rendered by every format", () => {
    const choices = parseChoices(["omit:shell", "ask,3/hour:exec", "allow:namespace_delete", "deny:namespaces_list"]);
    for (const format of FORMATS) {
      const { text } = format.render(applyChoices(RECOMMENDED, choices), { sourceUrl: null, ruleset: "r" });
      expect(text, format.id).not.toContain("shell");
      if (format.language === "yaml") expect(text).toContain("policy for cluster, but 4 tools decided by hand");
    }
  });
});

describe("differing", () => {
  it("keeps nothing of the recommendation itself, and what is chosen against it", () => {
    const same = RECOMMENDED.servers.flatMap(({ tools }) => tools.map((tool) => choiceText(choiceOf(tool))));
    expect(differing(same, RECOMMENDED)).toEqual([]);
    expect(differing([...same, "deny:exec", "allow,0/day:exec"], RECOMMENDED)).toEqual([
      "deny:exec",
      "allow,0/day:exec",
    ]);
  });
});
