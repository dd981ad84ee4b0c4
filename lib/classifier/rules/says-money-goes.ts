import type { Facts } from "../facts";
import type { Rule, Span } from "../rule";
import { statedIn, statedOfArgument } from "../stated";

/** Means of payment that are drawn on, and money that goes somewhere. */
const GOES = new RegExp(
  [
    String.raw`\b(?:cards?|payment methods?|bank accounts?|wallets?|accounts?|customers?|buyers?|users?|members?|guests?|they|you)\b[^.;]{0,25}\b(?:is|are|gets?|be|being)(?: \w+){0,2} (?:charged|debited|billed|invoiced|refunded)\b`,
    String.raw`\b(?:charged|debited|deducted|collected|paid|taken|drawn|transferred|moved)\b[^.;]{0,25}\b(?:to|from|with|on|by|against)\b[^.;]{0,25}\b(?:cards?|payment method|bank accounts?|wallets?|savings|accounts|purse|pot|escrow)\b`,
    String.raw`\b(?:card|payment method) on file\b`,
    String.raw`\b(?:saved|stored) (?:payment )?(?:card|method)\b`,
    String.raw`\b(?:money|cash|funds?|salar(?:y|ies)|wages?|sums?|amount|balance|deposit|euros?|dollars?|total|price)\b[^.;]{0,25}\b(?:back on|goes|go|leaves?|flows?|(?:is|are) (?:taken|drawn|deducted|debited|charged|sent|paid|moved|transferred|wired|invested|released|returned))\b`,
    String.raw`\b(?:gets?|receives?) (?:\w+ ){0,2}(?:money|cash|payment|payout|refund|paid)\b`,
    String.raw`\b(?:money|amount|sum|price|fare|deposit) back\b`,
    String.raw`\b(?:uses?|draws? on|debits?|charges?|bills?) (?:your|the|their|our|a)(?: \w+){0,2} (?:bank account|card|wallet|payment method)\b`,
    String.raw`\b(?:on|to|from) (?:your|their|our|the (?:company|customer|default|linked)(?:['’]s)?) (?:\w+ )?(?:card|bank account)\b`,
    String.raw`\binvested in\b`,
    String.raw`\bbinding (?:\w+ )?(?:order|offer|bid|contract|purchase)\b`,
    String.raw`\bplaces? an? (?:binding )?(?:bid|order|bet)\b`,
    String.raw`\borders? (?:goes|go|(?:is|are) (?:placed|executed|filled|routed|sent)) (?:out|at|to|with)\b`,
    String.raw`\b(?:fills?|executes?|buys?|sells?)\b[^.;]{0,30}\bat (?:the )?market\b`,
    String.raw`\btransactions? (?:is|are|gets?)(?: \w+)? (?:signed|broadcast|submitted|sent)\b`,
    String.raw`\b(?:wallet|key|signer) (?:signs|pays|sends)\b`,
    String.raw`\b(?:pays?|bears?) (?:for )?(?:the )?gas\b`,
    String.raw`\b(?:billed|charged|booked|debited|invoiced|ordered|payable)\b[^.;]{0,30}\b(?:to|on|against|out of|from) (?:your|their|the)(?: [\w'’]+){0,2} (?:account|balance|credits?|card|contract|tab)\b`,
    String.raw`\b(?:comes?|goes|taken|paid|drawn|met) (?:off|out of|from) (?:your|their|the|our)(?: [\w'’]+){0,3} (?:account|balance|budget|credits?|wallet|pocket|funds?)\b`,
    String.raw`\b(?:costs?|charges?|uses up) (?:you )?(?:[$€£] ?\d|\d+(?:[.,]\d+)? (?:cents?|credits?|dollars?|euros?|usd|eur|sats))`,
    String.raw`\b(?:is|are|gets?)(?: then| thereby| at once| also)? (?:bought|purchased|re-?delegated|staked|auctioned|sold|ordered (?:for|at|there|from (?:the|your|our)))\b`,
    String.raw`\b(?:invoice|bill|payment request)s? (?:is|are|gets?)(?: \w+)? (?:issued|sent|mailed|raised|made out)\b`,
    String.raw`\b(?:hands?|handed|passed|sent|submits?|submitted)\b[^.;]{0,25}\bto (?:the|your) bank\b`,
    String.raw`\b(?:in|per|by) (?:seat|call|lookup|request|answer|query|unit),? billed\b|\bbilled (?:per|by the)\b`,
    String.raw`\b(?:moves?|sends?|sweeps?) (?:everything|all|it|the (?:rest|balance|remainder|amount|sum|money|funds))\b[^.;]{0,20}\bto\b[^.;]{0,25}\b(?:wallet|address|iban)\b`,
  ].join("|"),
  "gi",
);
/** "Charged right away", "Paid at once": what happens to the argument itself. */
const CHARGED =
  /^(?:(?:what|amount|this|it|sum) is )?(?:charged|debited|billed|paid|transferred|places? an? (?:bid|order|bet))\b/gi;

function locate(facts: Facts): Span | null {
  return statedIn(facts, "money", GOES) ?? statedOfArgument(facts, "money", { opening: CHARGED, anywhere: GOES });
}

export const saysMoneyGoes: Rule = {
  id: "says-money-goes",
  title: "Says that money goes",
  meaning: "The text says that a card, an account or a purse is drawn on, or that money goes somewhere.",
  effect: "Financial",
  weight: 4,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [
      { name: "keep_seat", description: "Keeps a seat in the theatre. The card on file pays for it." },
      { name: "end_season", description: "Ends a season. Members are charged for the days they stayed." },
      { name: "keep_seat", description: "Keeps a seat. The deposit is taken at once and goes to the house." },
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
