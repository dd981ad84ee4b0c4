import { besideReading } from "../beside-reading";
import type { Rule } from "../rule";

export const readsAndRuns: Rule = {
  id: "reads-and-runs",
  title: "Reads, and runs something",
  meaning: "The name and the first sentence only look; a later sentence says that something is run, started or moved.",
  effect: "Execute",
  weight: 1.5,
  reader: besideReading("execute", "lifecycle", "deploy", "install", "build", "drive"),
  examples: {
    match: [{ name: "view_shelf", description: "Shows a shelf. The lift is then started." }],
    noMatch: [{ name: "view_shelf", description: "Shows a shelf. The lift is not started." }],
  },
};
