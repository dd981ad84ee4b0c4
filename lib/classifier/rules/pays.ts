import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

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
        ? action.verb === "capture" && (action.headTags & TAG.money) !== 0
        : !/^(invoice|bill|redeem|settle|tip|remit|checkout|donate)$/.test(action.verb) ||
          (action.tags & (TAG.money | TAG.crypto)) !== 0 ||
          (action.head !== null && action.head !== "credit" && action.head !== "date"),
  },
  examples: {
    match: [{ name: "pay_bill", description: "Pay a bill" }, { name: "refund_ticket" }],
    noMatch: [{ name: "list_bills" }],
  },
};
