import { isHandedOver, takesAway } from "../senses";
import type { Rule } from "../rule";

export const removesItem: Rule = {
  id: "removes-item",
  title: "Removes an item",
  meaning: "Removes something and does not say that it can be put back.",
  effect: "Destructive",
  weight: 3.5,
  reader: {
    kind: "action",
    classes: ["remove"],
    test: (action) => !isHandedOver(action) && !takesAway(action) && action.head !== "liquidity",
  },
  examples: {
    match: [{ name: "remove_attachment", description: "Remove a photo file" }],
    noMatch: [{ name: "remove_from_playlist", description: "Remove a track from a playlist" }],
  },
};
