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
    classes: ["remove", "delete", "revoke"],
    test: takesAway,
  },
  examples: {
    match: [
      { name: "remove_from_playlist", description: "Remove a track from a playlist" },
      { name: "unassign_label" },
      { name: "end_role", description: "Revoke a role of a gardener" },
    ],
    noMatch: [{ name: "delete_playlist", description: "Delete a playlist" }],
  },
};
