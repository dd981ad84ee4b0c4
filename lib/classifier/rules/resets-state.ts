import type { Rule } from "../rule";

export const resetsState: Rule = {
  id: "resets-state",
  title: "Resets state",
  meaning: "Throws the present state away and starts again.",
  effect: "Destructive",
  weight: 4,
  references: [],
  reader: { kind: "action", classes: ["revoke"], test: (action) => action.verb === "reset" },
  examples: {
    match: [{ name: "reset_database", description: "Reset the database" }],
    noMatch: [{ name: "view_database" }],
  },
};
