import { besideReading } from "../beside-reading";
import type { Rule } from "../rule";

export const readsAndChanges: Rule = {
  id: "reads-and-changes",
  title: "Reads, and changes something",
  meaning:
    "The name and the first sentence only look; a later sentence says that something is changed, stored or sent.",
  effect: "Write",
  weight: 1.5,
  reader: besideReading("create", "update", "save", "send", "grant"),
  examples: {
    match: [{ name: "view_shelf", description: "Shows a shelf. Labels are then replaced." }],
    noMatch: [{ name: "view_shelf", description: "Shows a shelf. Labels are not replaced." }],
  },
};
