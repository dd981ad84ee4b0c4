import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** What is settled with money; an alert or a dispute is settled without. */
const SETTLED = /^(?:balance|debt|invoice|bill|payment|account|trade|order|up|fee|tab|rent|loan|claim|bet)$/;

export const pays: Rule = {
  id: "pays",
  title: "Pays or charges",
  meaning: "Pays, charges, buys or refunds.",
  effect: "Financial",
  weight: 5,
  reader: {
    kind: "action",
    classes: ["pay", "read"],
    test: (action) =>
      action.cls === "read"
        ? action.verb === "capture" &&
          ((action.headTags & TAG.money) !== 0 || /^(?:amount|authori[sz]ation)$/.test(action.head ?? ""))
        : (action.verb !== "settle" || action.head === null || SETTLED.test(action.head)) &&
          (!/^(invoice|bill|redeem|settle|tip|remit|checkout|donate)$/.test(action.verb) ||
            (action.tags & (TAG.money | TAG.crypto)) !== 0 ||
            (action.head !== null && action.head !== "credit" && action.head !== "date")),
  },
  examples: {
    match: [{ name: "pay_bill", description: "Pay a bill" }, { name: "refund_ticket" }],
    noMatch: [{ name: "list_bills" }],
  },
};
