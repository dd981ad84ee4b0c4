import type { Rule } from "../rule";
import { isAdvised } from "../stated";

export const saysReadOnly: Rule = {
  id: "says-read-only",
  title: "Says that it only reads",
  meaning: 'The text says "read-only". A claim of the text, weighed against what else it says.',
  effect: "Read",
  weight: 2.5,
  reader: {
    kind: "concept",
    concept: "readOnly",
    test: (hit, facts) =>
      !hit.negated &&
      !isAdvised(hit.field, hit.token.start) &&
      !facts.arguments.some(({ kind, choices }) => kind === "command" && choices.length === 0),
  },
  examples: {
    match: [{ name: "query_ledger", description: "Run a read-only query on the ledger" }],
    noMatch: [{ name: "edit_ledger", description: "Edit the ledger; not read-only" }],
  },
};
