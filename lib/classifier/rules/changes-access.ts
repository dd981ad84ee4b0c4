import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const changesAccess: Rule = {
  id: "changes-access",
  title: "Changes who may do what",
  meaning: "Permissions, roles, members, keys or credentials are created, changed or handed out.",
  effect: "Write",
  weight: 3.5,
  references: [],
  reader: {
    kind: "action",
    classes: ["create", "update", "save", "grant", "send", "generate"],
    test: (action) =>
      (!/password|random/.test(action.object) &&
        action.cls === "generate" &&
        (action.headTags & (TAG.access | TAG.secret | TAG.key)) !== 0) ||
      (action.cls !== "generate" &&
        (action.cls === "grant" || (action.headTags & TAG.access) !== 0 || (action.headTags & TAG.secret) !== 0) &&
        (action.cls !== "send" || action.verb === "invite" || /^(invite|share)/.test(action.verb)) &&
        action.head !== "share"),
  },
  examples: {
    match: [{ name: "add_role", description: "Add a role to a colleague" }, { name: "rotate_api_key" }],
    noMatch: [{ name: "list_roles", description: "List roles" }],
  },
};
