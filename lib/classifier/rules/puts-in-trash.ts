import type { Rule } from "../rule";

export const putsInTrash: Rule = {
  id: "puts-in-trash",
  title: "Moves to the trash",
  meaning: "What is taken away goes to a trash or archive from which it can be restored.",
  effect: "Write",
  weight: 2.5,
  reader: {
    kind: "concept",
    concept: "recoverable",
    test: (hit) => !hit.negated && (hit.where === "lead" || hit.where === "later") && hit.token.form !== "restored",
  },
  examples: {
    match: [{ name: "discard_sketch", description: "Moves a sketch to the trash" }],
    noMatch: [{ name: "erase_sketch", description: "Erases a sketch" }],
  },
};
