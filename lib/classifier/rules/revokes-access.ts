import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";
import { takesAway } from "../senses";

export const revokesAccess: Rule = {
  id: "revokes-access",
  title: "Revokes access",
  meaning: "Makes a key, a token or a certificate void; who only loses a role or a share can be given it again.",
  effect: "Destructive",
  weight: 4,
  reader: {
    kind: "action",
    classes: ["revoke"],
    test: (action) =>
      !takesAway(action) &&
      ((action.tags & (TAG.access | TAG.secret | TAG.key | TAG.message)) !== 0 ||
        action.verb === "revoke" ||
        action.verb === "invalidate"),
  },
  examples: {
    match: [{ name: "revoke_token", description: "Revoke a token" }],
    noMatch: [{ name: "show_token" }, { name: "end_role", description: "Revoke a role of a gardener" }],
  },
};
