import type { z } from "zod";
import type { Loaded, Problem } from "./problem";
import { inOrder } from "./problem";

/** Where the value at a path stands in its file. */
export type Places = { at(path: readonly PropertyKey[]): { line: number; column: number } };

/** Parses a value of a file; each thing that does not fit is told in plain words, at its line and column. */
export function parseAt<T>(
  schema: z.ZodType<T>,
  value: unknown,
  places: Places,
  above: readonly PropertyKey[] = [],
): Loaded<T> {
  const parsed = schema.safeParse(value, { error: plainWords });
  if (parsed.success) return { ok: true, policy: parsed.data, warnings: [] };
  const problems = parsed.error.issues.map((issue): Problem => {
    const path = [...above, ...issue.path];
    return { ...places.at(path), reason: `${path.map(String).join(".") || "document"}: ${messageOf(issue)}` };
  });
  return { ok: false, problems: inOrder(problems) };
}

function messageOf(issue: z.core.$ZodIssue): string {
  return issue.code === "invalid_key" ? (issue.issues[0]?.message ?? issue.message) : issue.message;
}

const KINDS: Partial<Record<string, string>> = {
  object: "an object",
  record: "an object",
  array: "a list",
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
};

/** What is wrong, where the schema itself does not say it: `undefined` leaves the library's own words. */
const plainWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return "is missing";
  switch (issue.code) {
    case "invalid_type":
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `must be ${new Intl.ListFormat("en-GB", { type: "disjunction" }).format(issue.values.map(literal))}`;
    case "too_small":
      return `must be ${issue.inclusive === true ? "at least" : "more than"} ${issue.minimum}`;
    case "too_big":
      return `must be ${issue.inclusive === true ? "at most" : "less than"} ${issue.maximum}`;
    case "unrecognized_keys":
      return `unknown ${issue.keys.map((key) => JSON.stringify(key)).join(", ")}`;
    case "invalid_union":
      return "is of no known kind";
    default:
      return undefined;
  }
};

function literal(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
