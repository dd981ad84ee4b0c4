import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const revokesAccess: Rule = {
  id: "revokes-access",
  title: "Revokes access",
  meaning: "Makes a key, a token, an invitation or a permission void.",
  effect: "Destructive",
  weight: 4,
  reader: {
    kind: "action",
    classes: ["revoke"],
    test: (action) =>
      (action.tags & (TAG.access | TAG.secret | TAG.key | TAG.message)) !== 0 ||
      action.verb === "revoke" ||
      action.verb === "invalidate",
  },
  examples: {
    match: [{ name: "revoke_token", description: "Revoke a token" }],
    noMatch: [{ name: "show_token" }],
  },
};
