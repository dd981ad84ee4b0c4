import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const issuesPayment: Rule = {
  id: "issues-payment",
  title: "Issues an invoice or payment",
  meaning: "Creates or sends an invoice, a payment link, a charge, a payout or a paid subscription.",
  effect: "Financial",
  weight: 4.5,
  references: [],
  reader: {
    kind: "action",
    classes: ["create", "send", "generate"],
    test: (action) =>
      ((action.headTags & TAG.money) !== 0 &&
        /^(payment|invoice|refund|charge|payout|checkout|paylink|transfer|withdrawal|donation|tip|giftcard|airtime|loan|sats|wire|transaction|bitcoin|btc|eth|usdc|token_amount|fund|money|cash|lightning|deposit|auction|settlement)$/.test(
          action.head ?? "",
        )) ||
      (action.head === "request" && (action.tags & TAG.money) !== 0) ||
      (action.cls === "send" &&
        (action.headTags & (TAG.money | TAG.crypto)) !== 0 &&
        action.head !== "card" &&
        action.head !== "offer"),
  },
  examples: {
    match: [{ name: "create_invoice", description: "Create an invoice" }],
    noMatch: [{ name: "list_invoices" }],
  },
};
