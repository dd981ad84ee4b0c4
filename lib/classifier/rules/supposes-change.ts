import type { Facts } from "../facts";
import type { Rule, Span } from "../rule";
import { wordSet } from "../lexicon/words";

const CHANGING: ReadonlySet<string> = wordSet(`delete remove execute pay move_money trade order revoke deploy`);

/** The first strong action in the first sentence that is only locate. */
function locate(facts: Facts): Span | null {
  return (
    facts.actions.find(({ mood, cls, where }) => mood === "hypothetical" && where === "lead" && CHANGING.has(cls)) ??
    null
  );
}

export const supposesChange: Rule = {
  id: "supposes-change",
  title: "Speaks of a change that is not made",
  meaning: "A change is named only as something asked, planned, past or possible.",
  effect: "Read",
  weight: 0.8,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [{ name: "check_removal", description: "Check whether a branch can be deleted" }],
    noMatch: [{ name: "remove_tree", description: "Deletes a tree" }],
  },
};
