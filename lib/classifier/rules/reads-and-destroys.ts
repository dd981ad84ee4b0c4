import { besideReading } from "../beside-reading";
import type { Rule } from "../rule";

export const readsAndDestroys: Rule = {
  id: "reads-and-destroys",
  title: "Reads, and destroys something",
  meaning: "The name and the first sentence only look; a later sentence says that something is deleted or taken away.",
  effect: "Destructive",
  weight: 2,
  reader: besideReading("delete", "remove", "revoke"),
  examples: {
    match: [{ name: "view_shelf", description: "Shows a shelf. Worn books are then shredded." }],
    noMatch: [{ name: "view_shelf", description: "Shows a shelf. Worn books are not shredded." }],
  },
};
