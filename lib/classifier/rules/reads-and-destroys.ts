import { besideReading } from "../beside-reading";
import type { VerbClass } from "../lexicon/verbs";
import type { Rule } from "../rule";

const CLASSES: ReadonlySet<VerbClass> = new Set<VerbClass>(["delete", "remove", "revoke"]);

export const readsAndDestroys: Rule = {
  id: "reads-and-destroys",
  title: "Reads, and destroys something",
  meaning: "The name and the first sentence only look; a later sentence says that something is deleted or taken away.",
  effect: "Destructive",
  weight: 2,
  reader: { kind: "facts", find: (facts) => besideReading(facts, CLASSES) },
  examples: {
    match: [{ name: "view_shelf", description: "Shows a shelf. Worn books are then shredded." }],
    noMatch: [{ name: "view_shelf", description: "Shows a shelf. Worn books are not shredded." }],
  },
};
