import type { Rule } from "../rule";

export const keepsBooks: Rule = {
  id: "keeps-books",
  title: "Keeps books about money",
  meaning: "Records money without moving it: a budget, a goal, an expense entry.",
  effect: "Write",
  weight: 1.5,
  reader: {
    kind: "action",
    classes: ["create", "update", "save"],
    test: (action) =>
      /^(budget|goal|expense|entry|category|price|account|draft|record|bookkeeping|ledger|log)$/.test(
        action.head ?? "",
      ) || /draft|budget|expense/.test(action.object),
  },
  examples: {
    match: [{ name: "add_expense", description: "Add an expense to a trip" }],
    noMatch: [{ name: "pay_rent", description: "Pay the rent" }],
  },
};
