import { type Action, type Facts, isHeadline } from "./facts";
import type { VerbClass } from "./lexicon/verbs";
import type { Rule } from "./rule";

const READING: ReadonlySet<VerbClass> = new Set<VerbClass>(["read", "compute", "multi", "light"]);

/**
 * Reads the first action of `classes` that a later sentence states of a tool whose name and first sentence only look or compute,
 * or name a thing: what such tools do besides is easily overlooked, whatever the verb.
 */
export function besideReading(...classes: readonly VerbClass[]): Rule["reader"] {
  const wanted: ReadonlySet<VerbClass> = new Set(classes);
  return { kind: "facts", find: (facts) => (onlyLooks(facts) ? laterAction(facts, wanted) : null) };
}

function onlyLooks({ actions }: Facts): boolean {
  const end = actions.findIndex((action) => !isHeadline(action.where));
  return end >= 0 && actions.slice(0, end).every(({ mood, cls }) => mood !== "asserted" || READING.has(cls));
}

function laterAction({ actions }: Facts, classes: ReadonlySet<VerbClass>): Action | null {
  return actions.find(({ where, mood, cls }) => where === "later" && mood === "asserted" && classes.has(cls)) ?? null;
}
