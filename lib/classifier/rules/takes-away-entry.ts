import { takesAway } from "../senses";
import type { Rule } from "../rule";

export const takesAwayEntry: Rule = {
  id: "takes-away-entry",
  title: "Takes an entry away",
  meaning: "Takes a label, member or list entry away that can be put back in one step.",
  effect: "Write",
  weight: 2,
  reader: {
    kind: "action",
    classes: ["remove", "delete"],
    test: takesAway,
  },
  examples: {
    match: [
      { name: "remove_from_playlist", description: "Remove a track from a playlist" },
      { name: "unassign_label" },
    ],
    noMatch: [{ name: "delete_playlist", description: "Delete a playlist" }],
  },
};
