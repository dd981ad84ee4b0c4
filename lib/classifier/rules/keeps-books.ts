import type { Rule } from "../rule";

/** Of a draft these make the real thing. */
const SETTLES = /^(complete|finali[sz]e|confirm|approve)$/;

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
      !SETTLES.test(action.verb) &&
      (/^(budget|goal|expense|entry|category|price|account|draft|record|bookkeeping|ledger|log)$/.test(
        action.head ?? "",
      ) ||
        /draft|budget|expense|portfolio/.test(action.object)),
  },
  examples: {
    match: [{ name: "add_expense", description: "Add an expense to a trip" }],
    noMatch: [{ name: "pay_rent", description: "Pay the rent" }],
  },
};
