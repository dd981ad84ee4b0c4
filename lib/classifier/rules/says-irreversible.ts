import type { Rule } from "../rule";

export const saysIrreversible: Rule = {
  id: "says-irreversible",
  title: "Says it cannot be undone",
  meaning: 'The text says "permanently", "irreversible" or "cannot be undone".',
  effect: "Destructive",
  weight: 2,
  reader: {
    kind: "concept",
    concept: "irreversible",
    test: (hit) => !hit.negated || hit.token.form === "undone" || hit.token.form === "undo",
  },
  examples: {
    match: [{ name: "shred", description: "Permanently shreds a page" }],
    noMatch: [{ name: "fold", description: "Folds a page" }],
  },
};
