import { besideReading } from "../beside-reading";
import type { Rule } from "../rule";

export const readsAndPays: Rule = {
  id: "reads-and-pays",
  title: "Reads, and pays for something",
  meaning:
    "The name and the first sentence only look; a later sentence says that something is paid, ordered or signed.",
  effect: "Financial",
  weight: 2,
  reader: besideReading("pay", "move_money", "trade", "order", "sign"),
  examples: {
    match: [{ name: "view_shelf", description: "Shows a shelf. Missing books are then bought." }],
    noMatch: [{ name: "view_shelf", description: "Shows a shelf. Missing books are not bought." }],
  },
};
