import type { Facts } from "../facts";
import type { Rule, Span } from "../rule";
import { wordSet } from "../lexicon/words";

const CHANGING: ReadonlySet<string> = wordSet(
  `update create save delete remove send execute pay deploy lifecycle move_money trade order revoke`,
);

/** The first change that the text denies. */
function locate(facts: Facts): Span | null {
  return facts.actions.find(({ mood, cls }) => mood === "negated" && CHANGING.has(cls)) ?? null;
}

export const deniesChange: Rule = {
  id: "denies-change",
  title: "Denies a change",
  meaning: "The text says that something is not changed, deleted, sent or run.",
  effect: "Read",
  weight: 1.5,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [{ name: "check_valve", description: "Looks at a valve. Does not modify anything." }],
    noMatch: [{ name: "open_gate", description: "Opens the gate and modifies the log" }],
  },
};
