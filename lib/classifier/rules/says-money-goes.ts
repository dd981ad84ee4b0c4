import type { Facts } from "../facts";
import type { Rule, Span } from "../rule";
import { statedIn, statedOfArgument } from "../stated";

/** Means of payment that are drawn on, and money that goes somewhere. */
const GOES = new RegExp(
  [
    String.raw`\b(?:cards?|payment methods?|bank accounts?|wallets?|accounts?|customers?|buyers?|users?|members?|guests?|they|you)\b[^.;]{0,25}\b(?:is|are|gets?|be|being)(?: \w+){0,2} (?:charged|debited|billed|invoiced|refunded)\b`,
    String.raw`\b(?:charged|debited|deducted|collected|paid|taken|drawn|transferred|moved)\b[^.;]{0,25}\b(?:to|from|with|on|by|against)\b[^.;]{0,25}\b(?:cards?|payment method|bank accounts?|wallets?|savings|accounts)\b`,
    String.raw`\b(?:card|payment method) on file\b`,
    String.raw`\b(?:saved|stored) (?:payment )?(?:card|method)\b`,
    String.raw`\b(?:money|cash|funds?|salar(?:y|ies)|wages?|sums?)\b[^.;]{0,20}\b(?:back on|goes|go|leaves?|flows?|(?:is|are) (?:sent|paid|moved|transferred|wired|invested|released|returned))\b`,
    String.raw`\binvested in\b`,
    String.raw`\bplaces? an? (?:binding )?(?:bid|order|bet)\b`,
  ].join("|"),
  "gi",
);
/** "Charged right away", "Paid at once": what happens to the argument itself. */
const CHARGED = /^(?:charged|debited|billed|paid|transferred|places? an? (?:bid|order|bet))\b/gi;

function locate(facts: Facts): Span | null {
  return statedIn(facts, "money", GOES) ?? statedOfArgument(facts, CHARGED);
}

export const saysMoneyGoes: Rule = {
  id: "says-money-goes",
  title: "Says that money goes",
  meaning: "The text says that a card, an account or a purse is drawn on, or that money goes somewhere.",
  effect: "Financial",
  weight: 3,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [
      { name: "keep_seat", description: "Keeps a seat in the theatre. The card on file pays for it." },
      { name: "end_season", description: "Ends a season. Members are charged for the days they stayed." },
      {
        name: "seat",
        description: "A seat.",
        inputSchema: { type: "object", properties: { card: { type: "string", description: "Charged at once" } } },
      },
    ],
    noMatch: [
      { name: "keep_seat", description: "Keeps a seat in the theatre. The card on the door shows its number." },
      { name: "try_seat", description: "Shows a seat. Nobody is charged, and no card is debited." },
    ],
  },
};
