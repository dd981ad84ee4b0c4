import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Category } from "@/lib/catalogue/category";
import { CATEGORIES } from "@/lib/catalogue/category";
import { PARAMETER_KINDS, type ParameterKind } from "@/lib/catalogue/parameter";
import { clampRisk } from "@/lib/catalogue/risk";
import { buildPolicy } from "../build-policy";
import type { Decision, PolicyTool, Strictness, ToolPolicy } from "../policy";
import { STRICTNESSES } from "../policy";
import { HOSTILE_NAMES } from "../testing/hostile-names";
import { READ_BACK } from "../testing/read-back";
import { tool } from "../testing/servers";
import type { Format } from "./format";
import { FORMATS } from "./index";

const SERVER = "my-server";
const options = { sourceUrl: "https://catalogue.example/x", ruleset: "rules-1" };

/** What a product does with a tool, told from the neutral policy without the renderers. `null`: the file may not name it. */
function expected(format: Format, policy: ToolPolicy): Decision | null {
  const { allow: listsAllowed, ask, deny, rateLimit } = { ...format.expresses };
  expect(listsAllowed).toBe(true);
  const risky = policy.risk === null || policy.risk >= 4 || !["Read", "Write"].includes(policy.category ?? "");
  let decision: Decision = policy.decision;
  if (format.id === "policylayer" && decision === "ask") decision = "deny";
  if (decision === "ask" && !ask) decision = rateLimit && policy.fallback.decision === "allow" ? "allow" : "deny";
  const limited = policy.limits.length > 0 || (policy.decision === "ask" && policy.fallback.limits.length > 0);
  const dotted = format.id === "intercept" && policy.name.includes(".");
  if (decision === "allow" && limited && risky && (dotted || (!rateLimit && (ask || format.unlisted === "ask")))) {
    decision = ask ? "ask" : "deny";
  }
  return decision === "allow" || (decision === "ask" && ask) || (decision === "deny" && deny) ? decision : null;
}

/** Names that a target's own syntax would take for something else: they must be in no rule, and be named as lost. */
function isUnnameable(format: Format, name: string): boolean {
  if (format.id === "intercept" || format.id === "docker") return name === "*";
  return ["cursor", "gemini-cli", "vscode"].includes(format.id) && name.includes("*");
}

function check(format: Format, tools: PolicyTool[], strictness: Strictness): void {
  const policy = buildPolicy({ slug: "s", shortName: SERVER, tools }, { strictness });
  const { text, lost } = format.render(policy, options);
  const found = READ_BACK[format.id]?.(text, SERVER);
  const wanted = new Map<string, Decision>();
  const order = { allow: 0, ask: 1, deny: 2 };
  for (const entry of policy.servers[0]?.tools ?? []) {
    if (isUnnameable(format, entry.name)) {
      expect(lost.some((sentence) => sentence.includes("cannot name"))).toBe(true);
      continue;
    }
    const decision = expected(format, entry);
    const name = format.id === "claude-code" ? entry.name.replace(/[^A-Za-z0-9_-]/g, "_") : entry.name;
    const other = wanted.get(name);
    if (decision !== null && (other === undefined || order[other] < order[decision])) wanted.set(name, decision);
  }
  expect(found).toEqual(wanted);
}

function kindOf(index: number): [Category | null, 1 | 2 | 3 | 4 | 5 | null] {
  const category = CATEGORIES[index % (CATEGORIES.length + 1)] ?? null;
  return [category, category === null ? null : clampRisk(category, (index % 5) + 1)];
}

const wildName = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.string({ unit: "grapheme", maxLength: 12 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join("").toWellFormed().slice(0, 256).toWellFormed());

describe.each(FORMATS)("$id", (format) => {
  it.each(STRICTNESSES)("names hostile tools exactly (%s)", (strictness) => {
    check(
      format,
      HOSTILE_NAMES.map((name, index) => tool(name, ...kindOf(index))),
      strictness,
    );
  });

  it("names any tool exactly, whatever its name and arguments", () => {
    const tools = fc.uniqueArray(
      fc.record({
        name: wildName,
        index: fc.nat(60),
        argument: wildName,
        kind: fc.constantFrom("path", "url", "sql", "command", "to", "ids", "branch", "namespace"),
      }),
      { selector: ({ name }) => name, maxLength: 8 },
    );
    fc.assert(
      fc.property(tools, fc.constantFrom(...STRICTNESSES), (list, strictness) => {
        const built = list.map(({ name, index, argument, kind }) => {
          const names = [`${argument} ${kind}`, argument];
          const properties = Object.fromEntries(
            names.map((key) => [key, { type: kind === "ids" ? "array" : "string" }]),
          );
          return tool(name, ...kindOf(index), properties, index % 2 === 0 ? names : []);
        });
        check(format, built, strictness);
      }),
      { numRuns: 60 },
    );
  });

  it.each(HOSTILE_NAMES)("an argument named %j adds no line to a file", (argument) => {
    const linesOf = (name: string, kind: ParameterKind): number => {
      const parameter = {
        name,
        kind,
        type: "string",
        required: true,
        description: null,
        enum: null,
        default: undefined,
      };
      const tools = [{ ...tool("t", "Write", 3), parameters: [parameter] }];
      const policy = buildPolicy({ slug: "s", shortName: SERVER, tools }, { strictness: "recommended" });
      const { text, toEdit } = format.render(policy, options);
      for (const place of toEdit) expect(place).not.toMatch(/[\u0000-\u001f]/);
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/);
      return text.split("\n").length;
    };
    // Where an argument with a dot cannot be checked, a line says so.
    const plain = argument === "" || argument.includes(".") ? "plain.name" : "plain";
    for (const kind of PARAMETER_KINDS) expect(linesOf(argument, kind), kind).toBe(linesOf(plain, kind));
  });

  it("renders the same text again, and never a raw line break from a name", () => {
    const tools = HOSTILE_NAMES.map((name, index) => tool(name, ...kindOf(index)));
    const policy = buildPolicy({ slug: "s", shortName: SERVER, tools }, { strictness: "recommended" });
    const first = format.render(policy, options).text;
    expect(format.render(policy, options).text).toBe(first);
    expect(first).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\ufffe\uffff]/);
  });
});
