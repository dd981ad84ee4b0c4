import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const takesAwayEntry: Rule = {
  id: "takes-away-entry",
  title: "Takes an entry away",
  meaning: "Takes a label, member or list entry away that can be put back in one step.",
  effect: "Write",
  weight: 2,
  references: [],
  reader: {
    kind: "action",
    classes: ["remove"],
    test: (action) =>
      (action.tags & (TAG.access | TAG.listing)) !== 0 ||
      ((action.headTags & TAG.minor) !== 0 && action.head !== "item") ||
      /^(user|member|assignee|link|dependency|approval)$/.test(action.head ?? "") ||
      /(^| )(tag|label)/.test(action.object),
  },
  examples: {
    match: [
      { name: "remove_from_playlist", description: "Remove a track from a playlist" },
      { name: "unassign_label" },
    ],
    noMatch: [{ name: "delete_playlist", description: "Delete a playlist" }],
  },
};
