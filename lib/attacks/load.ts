import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { InvalidInputError } from "@/lib/errors";
import { CorrectionSchema, PatternFileSchema, type AttackCase, type AttackPattern, type Correction } from "./attack";

// Next bundles this file away from data/, so the path counts from where the program was started.
const DATA = path.join(process.cwd(), "data");

let patterns: AttackPattern[] | undefined;

/**
 * Every pattern with its cases, by title; cases newest first. Read once a process.
 * @throws InvalidInputError naming the file and the field that is wrong.
 */
export function attackPatterns(): readonly AttackPattern[] {
  patterns ??= readdirSync(path.join(DATA, "attacks"))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => ({ slug: name.slice(0, -".yaml".length), ...read(`attacks/${name}`, PatternFileSchema) }))
    .map((pattern) => ({ ...pattern, cases: pattern.cases.toSorted((a, b) => (a.date < b.date ? 1 : -1)) }))
    .sort((a, b) => a.title.localeCompare(b.title, "en"));
  return patterns;
}

/** The case of that slug with its pattern, or null. */
export function findCase(slug: string): { pattern: AttackPattern; attack: AttackCase } | null {
  for (const pattern of attackPatterns()) {
    const attack = pattern.cases.find((one) => one.slug === slug);
    if (attack !== undefined) return { pattern, attack };
  }
  return null;
}

/** What was corrected since publication, newest first. */
export function attackCorrections(): Correction[] {
  return read("attack-corrections.yaml", z.array(CorrectionSchema));
}

function read<T>(name: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parse(readFileSync(path.join(DATA, name), "utf8")));
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new InvalidInputError(`data/${name} is not usable: ${problems.join("; ")}`);
}
