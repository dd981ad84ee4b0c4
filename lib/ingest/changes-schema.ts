import { digestOf } from "@/lib/catalogue/digest";
import { HINTS } from "@/lib/catalogue/hint";
import { cutText } from "@/lib/catalogue/text";
import type { Annotations, JsonObject, ToolDefinition } from "@/lib/catalogue/tool";

/** What of the arguments and of the declared annotations changed, in a few words for the history. */

/** Differences that one sentence names; the diff on the tool's page has them all. */
const NAMED = 6;
const NAME = 60;

/** "argument force added; namespace is required now"; null where only what is not named differs. */
export function schemaNote(before: ToolDefinition, after: ToolDefinition): string | null {
  if (before.inputSchema === null && after.inputSchema !== null) return "the arguments are known now";
  if (before.inputSchema !== null && after.inputSchema === null) return "the arguments are no longer known";
  const differences = [
    ...argumentDifferences(before.inputSchema ?? {}, after.inputSchema ?? {}),
    ...outputDifference(before.outputSchema, after.outputSchema),
  ];
  if (differences.length === 0) return null;
  const more = differences.length - NAMED;
  return [...differences.slice(0, NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

function argumentDifferences(before: JsonObject, after: JsonObject): string[] {
  const [old, fresh] = [objectOf(before.properties), objectOf(after.properties)];
  const [needed, needs] = [namesOf(before.required), namesOf(after.required)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return names.flatMap((key) => {
    const name = cutText(key, NAME);
    if (!Object.hasOwn(old, key)) return [`argument ${name} added${needs.has(key) ? ", required" : ""}`];
    if (!Object.hasOwn(fresh, key)) return [`argument ${name} removed`];
    const required =
      needs.has(key) === needed.has(key) ? [] : [`${name} is ${needs.has(key) ? "required now" : "optional now"}`];
    return [...required, ...definitionDifference(name, objectOf(old[key]), objectOf(fresh[key]))];
  });
}

function definitionDifference(name: string, before: JsonObject, after: JsonObject): string[] {
  if (digestOf(before) === digestOf(after)) return [];
  const [from, to] = [typeOf(before), typeOf(after)];
  if (from !== to) return [`${name} is ${to} instead of ${from}`];
  const same = (key: string): boolean => digestOf(before[key] ?? null) === digestOf(after[key] ?? null);
  if (!same("enum")) return [`${name} has other choices`];
  return [`${name} is ${same("description") ? "limited" : "described"} otherwise`];
}

function outputDifference(before: JsonObject | null, after: JsonObject | null): string[] {
  if (digestOf(before) === digestOf(after)) return [];
  if (before === null) return ["the answer’s schema was added"];
  return [after === null ? "the answer’s schema was removed" : "the answer’s schema changed"];
}

/** "destructiveHint false, before true; readOnlyHint no longer declared, before false" */
export function annotationsNote(before: Annotations | null, after: Annotations | null): string | null {
  const differences = HINTS.flatMap((hint) => {
    const [old, fresh] = [before?.[hint], after?.[hint]];
    if (old === fresh) return [];
    const was = old === undefined ? "not declared before" : `before ${String(old)}`;
    return [`${hint} ${fresh === undefined ? "no longer declared" : String(fresh)}, ${was}`];
  });
  return differences.length === 0 ? null : differences.join("; ");
}

function objectOf(value: unknown): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function namesOf(value: unknown): Set<string> {
  return new Set(Array.isArray(value) ? value.filter((item) => typeof item === "string") : []);
}

function typeOf({ type }: JsonObject): string {
  return cutText(typeof type === "string" ? type : type === undefined ? "of any type" : JSON.stringify(type), NAME);
}
