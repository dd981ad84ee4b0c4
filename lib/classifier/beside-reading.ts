import type { Action, Facts } from "./facts";
import type { VerbClass } from "./lexicon/verbs";
import type { Span } from "./rule";

const READING: ReadonlySet<VerbClass> = new Set<VerbClass>(["read", "compute", "multi", "light"]);

const isHeadline = ({ where }: Action): boolean => where === "name" || where === "title" || where === "lead";

/**
 * The first action of `classes` that a later sentence states of a tool whose name and first sentence only look or compute,
 * or name a thing: what such tools do besides is easily overlooked, whatever the verb.
 */
export function besideReading({ actions }: Facts, classes: ReadonlySet<VerbClass>): Span | null {
  const end = actions.findIndex((action) => !isHeadline(action));
  if (end < 0) return null;
  for (let i = 0; i < end; i += 1) {
    const action = actions[i];
    if (action?.mood === "asserted" && !READING.has(action.cls)) return null;
  }
  return actions.find(({ where, mood, cls }) => where === "later" && mood === "asserted" && classes.has(cls)) ?? null;
}
