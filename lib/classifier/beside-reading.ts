import type { Action, Facts } from "./facts";
import type { VerbClass } from "./lexicon/verbs";
import { wordSet } from "./lexicon/words";
import type { Rule } from "./rule";

const READING: ReadonlySet<VerbClass> = new Set<VerbClass>(["read", "compute", "multi", "light"]);

/** Verbs of tools that look at a program or set it out anew. */
const SET_OUT = wordSet("format beautify prettify lint highlight minify tokenize indent");
const LOOKED_AT = wordSet(
  "formatter linter beautifier prettifier minifier highlighter tokenizer reference manual cheatsheet glossary detector",
);

/** "Formats SQL", `command_reference`, "points out mistakes without running it": what is handed over is looked at. */
export function readsProgram({ actions, name }: Facts): boolean {
  if (actions.some(({ cls, mood, where }) => cls === "execute" && mood === "asserted" && where !== "argument"))
    return false;
  return (
    LOOKED_AT.has(name.tokens.at(-1)?.form ?? "") ||
    actions.some((action) => isHeadline(action) && SET_OUT.has(action.verb))
  );
}

const isHeadline = ({ where }: Action): boolean => where === "name" || where === "title" || where === "lead";

/**
 * Reads the first action of `classes` that a later sentence states of a tool whose name and first sentence only look or compute,
 * or name a thing: what such tools do besides is easily overlooked, whatever the verb.
 */
export function besideReading(...classes: readonly VerbClass[]): Rule["reader"] {
  const wanted: ReadonlySet<VerbClass> = new Set(classes);
  return { kind: "facts", find: (facts) => (onlyLooks(facts) ? laterAction(facts, wanted) : null) };
}

function onlyLooks({ actions }: Facts): boolean {
  const end = actions.findIndex((action) => !isHeadline(action));
  return end >= 0 && actions.slice(0, end).every(({ mood, cls }) => mood !== "asserted" || READING.has(cls));
}

function laterAction({ actions }: Facts, classes: ReadonlySet<VerbClass>): Action | null {
  return actions.find(({ where, mood, cls }) => where === "later" && mood === "asserted" && classes.has(cls)) ?? null;
}
