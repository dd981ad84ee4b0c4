import { besideReading } from "../beside-reading";
import type { VerbClass } from "../lexicon/verbs";
import type { Rule } from "../rule";

const CLASSES: ReadonlySet<VerbClass> = new Set<VerbClass>([
  "execute",
  "lifecycle",
  "deploy",
  "install",
  "build",
  "drive",
]);

export const readsAndRuns: Rule = {
  id: "reads-and-runs",
  title: "Reads, and runs something",
  meaning: "The name and the first sentence only look; a later sentence says that something is run, started or moved.",
  effect: "Execute",
  weight: 1.5,
  reader: { kind: "facts", find: (facts) => besideReading(facts, CLASSES) },
  examples: {
    match: [{ name: "view_shelf", description: "Shows a shelf. The lift is then started." }],
    noMatch: [{ name: "view_shelf", description: "Shows a shelf. The lift is not started." }],
  },
};
