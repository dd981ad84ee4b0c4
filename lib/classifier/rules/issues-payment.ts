import type { Action, Facts } from "../facts";
import { hasMoneyArguments } from "../money-arguments";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

const PAYMENT =
  /^(payment|invoice|refund|charge|payout|checkout|paylink|transfer|withdrawal|donation|tip|giftcard|airtime|loan|sats|wire|transaction|bitcoin|btc|eth|usdc|fund|money|cash|lightning|deposit|balance|proceeds|earnings|dividend|savings|stablecoin|escrow|auction|settlement|gift|creditnote|liquidity|boleto|pix|factura|fatura|fattura)$/;

const SETTLED =
  /^(invoice|payment|payout|withdrawal|transfer|refund|transaction|order|deposit|payroll|swap|trade|bet|bill|salary|wage)$/;
/** Money goes as soon as these are confirmed. */
const APPROVED = /^(reimbursement|basket|cart|mandate|checkout|purchase|intent)$/;
const RELEASED = /^(milestone|escrow|fund|bounty|reward|tranche|hold)$/;

/** "Adds a transaction to a manual portfolio", "an expense transaction": written into a book, not carried out. */
const BOOKED = /\b(?:portfolio|ledger|journal|bookkeeping|budget|expense|manual(?:ly)?|spreadsheet|tracker)\b/i;

/** Told of money, or of where to hear of it: nothing is handed over. */
const TELLING =
  /^(?:follow|unfollow|subscribe|unsubscribe|notify|alert|remind|comment|react|announce|share|page|signal)$/;

/** "Generates code to create a payment": what the code is for, not what the call does. */
function isOfCode({ field, start }: Action): boolean {
  return /\b(?:code|snippets?|sdk|boilerplate|skeleton|examples?|samples?|templates?|instructions|documentation)\b[^.;]{0,60}\b(?:to|that|which|for|with) (?:[\w/-]+ )?$/i.test(
    field.text.slice(Math.max(0, start - 110), start),
  );
}

function isPayment(action: Action, facts: Facts): boolean {
  const { cls, verb, head, headTags, object, tags, where, field, start, end } = action;
  if (
    cls === "create" &&
    head === "transaction" &&
    BOOKED.test(field.text.slice(start, end + 40).replaceAll(/[_-]/g, " "))
  )
    return false;
  if (TELLING.test(verb) || isOfCode(action)) return false;
  if (where === "choice" && cls === "send")
    return (headTags & (TAG.money | TAG.crypto)) !== 0 || hasMoneyArguments(facts);
  if (cls === "execute") return /^(execute|process|submit)$/.test(verb) && SETTLED.test(head ?? "");
  if (cls === "deploy") return verb === "release" && (SETTLED.test(head ?? "") || RELEASED.test(head ?? ""));
  if (cls === "update" || cls === "grant")
    return (
      /^(approve|confirm|authori[sz]e|finali[sz]e|accept|release|complete|checkout)$/.test(verb) &&
      (SETTLED.test(head ?? "") || APPROVED.test(head ?? ""))
    );
  if (PAYMENT.test(head ?? "") && (headTags & TAG.money) !== 0) return true;
  if (
    /payment|checkout|payout|invoice|refund|billing/i.test(object) &&
    /^(intent|session|link|page|order|item|plan)$/.test(head ?? "")
  )
    return true;
  if (head === "request") return (tags & TAG.money) !== 0;
  if (cls === "send" && /^(?:sum|amount|salary|wage)$/.test(head ?? "")) return true;
  return cls === "send" && (headTags & (TAG.money | TAG.crypto)) !== 0 && head !== "card" && head !== "offer";
}

export const issuesPayment: Rule = {
  id: "issues-payment",
  title: "Issues an invoice or payment",
  meaning: "Creates or sends an invoice, a payment link, a charge, a payout or a paid subscription.",
  effect: "Financial",
  weight: 4.5,
  reader: {
    kind: "action",
    classes: ["create", "send", "generate", "update", "grant", "execute", "deploy"],
    test: isPayment,
  },
  examples: {
    match: [{ name: "create_invoice", description: "Create an invoice" }],
    noMatch: [
      { name: "list_invoices" },
      { name: "payment_code", description: "Generates code to create a payment" },
      { name: "add_entry", description: "Add a transaction to a manual portfolio" },
    ],
  },
};
