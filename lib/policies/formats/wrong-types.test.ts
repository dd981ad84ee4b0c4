import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPolicy } from "../build-policy";
import { ENGINES } from "../testing/engines";
import { tool } from "../testing/servers";
import { agentgateway } from "./agentgateway";
import { geminiCli } from "./gemini-cli";
import { intercept } from "./intercept";
import { policylayer } from "./policylayer";
import { toolhive } from "./toolhive";

/** An argument of another type than its schema says must not slip past a condition, unless the file says that it does. */

const text = { type: "string" };
const ARGUMENTS = {
  path: text,
  url: text,
  hostname: text,
  sql: text,
  to: text,
  branch: text,
  namespace: text,
  ids: { type: "array", items: text },
  amount: { type: "number" },
};
type Argument = keyof typeof ARGUMENTS;
const NAMES = Object.keys(ARGUMENTS).filter((name): name is Argument => name in ARGUMENTS);
const NOT_TEXT = [0, 5, true, false, ["main"], ["../x"], [], {}, { path: "../x" }, [["select 1"]]];
const WRONG: Record<Argument, unknown[]> = {
  path: NOT_TEXT,
  url: NOT_TEXT,
  hostname: NOT_TEXT,
  sql: NOT_TEXT,
  to: NOT_TEXT,
  branch: NOT_TEXT,
  namespace: NOT_TEXT,
  ids: ["a", "a,b,c", 3, true],
  amount: ["5000", "5000.5", "", "NaN", true, [5000], { value: 5000 }],
};

const tools = NAMES.map((name) =>
  tool(
    `with_${name}`,
    name === "amount" ? "Financial" : "Write",
    name === "amount" ? 4 : 2,
    { [name]: ARGUMENTS[name] },
    [name],
  ),
);
const policy = buildPolicy({ slug: "s", shortName: "s", tools }, { strictness: "recommended" });
const options = { sourceUrl: null, ruleset: "r" };

/** Which arguments a format does not check in full, as it says itself. */
const FORMATS = [
  { format: intercept, lost: (name: Argument) => name === "ids" },
  {
    format: policylayer,
    lost: (name: Argument, value: unknown) =>
      name === "ids" || typeof value === "object" || (name === "amount" ? value === true : typeof value !== "string"),
  },
  { format: agentgateway, lost: () => false },
  { format: toolhive, lost: (name: Argument) => name === "ids" },
  { format: geminiCli, lost: (name: Argument) => name === "ids" || name === "amount" },
];

describe.each(FORMATS)("$format.id", ({ format, lost }) => {
  const { text: file, lost: named } = format.render(policy, options);
  const passes = ENGINES[engineOf(format.id)](file);

  it.each(NAMES)("lets no %s of another type pass, or says that it does", (name) => {
    for (const value of WRONG[name].filter((wrong) => !lost(name, wrong))) {
      expect(passes(`with_${name}`, { [name]: value }), JSON.stringify(value)).toBe(false);
    }
  });

  it("names what it cannot check", () => {
    for (const name of NAMES.filter((one) => lost(one, "text"))) {
      expect(named.join(" ")).toContain(`${name} of with_${name}`);
    }
    if (lost("path", ["../x"])) expect(named.join(" ")).toContain("as a flag, a list or an object is not checked");
  });
});

describe("our own model", () => {
  it("lets nothing of another type pass", () => {
    const passes = ENGINES.neutral(JSON.stringify(policy));
    for (const name of NAMES) {
      for (const value of WRONG[name]) expect(passes(`with_${name}`, { [name]: value })).toBe(false);
    }
  });

  it("lets no file pass what it refuses itself, where the file checks that argument", () => {
    const neutral = ENGINES.neutral(JSON.stringify(policy));
    const files = FORMATS.map(({ format, lost }) => ({
      id: format.id,
      lost,
      passes: ENGINES[engineOf(format.id)](format.render(policy, options).text),
    }));
    const value = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom("main", "a/../b", "https://x.org", "select 1", "kube-system", "localhost", "a,b"),
      fc.jsonValue({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), value, (name, argument) => {
        const args = { [name]: argument };
        if (argument === null || neutral(`with_${name}`, args)) return;
        for (const { id, lost, passes } of files) {
          if (lost(name, argument)) continue;
          if (id === "agentgateway" && name === "amount") continue; // It reads numbers out of texts, and compares those.
          expect(passes(`with_${name}`, args), `${id} ${JSON.stringify(args)}`).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function engineOf(id: string): Exclude<keyof typeof ENGINES, "neutral"> {
  const found = (["intercept", "policylayer", "agentgateway", "toolhive", "gemini-cli"] as const).find(
    (known) => known === id,
  );
  if (found === undefined) throw new Error(id);
  return found;
}
