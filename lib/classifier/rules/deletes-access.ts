import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const deletesAccess: Rule = {
  id: "deletes-access",
  title: "Deletes an access right",
  meaning:
    "Deletes a share, a membership, a key or a role; taking access away is a Write, destroying the thing is not.",
  effect: "Destructive",
  weight: 4,
  reader: {
    kind: "action",
    classes: ["delete"],
    test: (action) =>
      (action.headTags & TAG.access) !== 0 &&
      !/^(member|membership|share|assignee|assignment|collaborator|participant|attendee|guest)$/.test(
        action.head ?? "",
      ),
  },
  examples: {
    match: [{ name: "delete_role", description: "Delete a role" }],
    noMatch: [{ name: "list_roles" }],
  },
};
