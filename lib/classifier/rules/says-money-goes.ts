import type { Facts } from "../facts";
import type { Rule, Span } from "../rule";
import { statedIn, statedOfArgument } from "../stated";

/** Means of payment that are drawn on, and money that goes somewhere. */
const GOES = new RegExp(
  [
    String.raw`\b(?:cards?|payment methods?|bank accounts?|wallets?|accounts?|customers?|buyers?|users?|members?|guests?|they|you)\b[^.;]{0,25}\b(?:is|are|gets?|be|being)(?: \w+){0,2} (?:charged|debited|billed|invoiced|refunded)\b`,
    String.raw`\b(?:charged|debited|deducted|collected|paid|taken|drawn|transferred|moved)\b[^.;]{0,25}\b(?:to|from|with|on|by|against)\b[^.;]{0,25}\b(?:cards?|payment method|bank accounts?|wallets?|savings|accounts|purse|pot|escrow)\b`,
    String.raw`\b(?:card|payment method) on file\b`,
    String.raw`\b(?:saved|stored|default|registered|linked)(?: payment)? (?:card|method|bank account)\b`,
    String.raw`\b(?:adds?|using|from|off|out of|to|against) (?:[\w'’-]+ ){0,2}(?:stored|prepaid) (?:[\w-]+ )?(?:funds|balance|credit|account)\b`,
    String.raw`\b(?:method|mandate) on file\b`,
    String.raw`\bexisting mandate\b`,
    String.raw`\b(?:is|are|gets?|be)(?: \w+){0,2} (?:debited|deducted|reimbursed|refunded|prorated)\b`,
    String.raw`\b(?:is|are|gets?|be) (?:billed|charged) (?:pro rata|at once|immediately|right away|per (?:seat|user|month|year)\b.{0,20}\b(?:from|beginning|starting))`,
    String.raw`\b(?:wallet|copay|premium|fare|rental|postage|difference|commission|penalty|surcharge)s?\b[^.;]{0,25}\b(?:is|are|gets?) (?:\w+ ){0,2}(?:billed|collected|due|drawn|taken|captured|settled)\b`,
    String.raw`\b(?:premium|rent|instal?lment)\b[^.;]{0,20}\bfalls due\b`,
    String.raw`\bprorates? the difference\b`,
    String.raw`\b(?:comes? (?:off|out of)|drawn from|funded from|funds it from|paid out of)(?: \w+){0,3} (?:balance|account|wallet|source|credit|funds|budget|savings|card)\b`,
    String.raw`\b(?:rental|billing(?: period)?|subscription|contribution)\b[^.;]{0,15}\b(?:begins?|starts?|starting) (?:at once|now|right|immediately|today|with the next)\b`,
    String.raw`\breleas(?:es?|ing|ed)\b[^.;]{0,40}\b(?:rewards?|funds?|payments?|salar(?:y|ies)|wages|transfers?|escrow|iban|bank)\b`,
    String.raw`\b(?:reimbursement|payment|payout|reward|fund)s?\b[^.;]{0,30}\b(?:is|are) released\b`,
    String.raw`\b(?:buyer|customer|client|shopper|guest|renter|tenant)s?\b[^.;]{0,30}\b(?:is asked for the difference|gets? (?:it|the \w+) back|no longer owes?)\b`,
    String.raw`\bcash back\b`,
    String.raw`\b(?:difference|fee|rent|premium|charge|surcharge)\b[^.;]{0,20}\b(?:being )?(?:collected|paid (?:in|by|to|from|at)|taken|billed|charged|debited)\b`,
    String.raw`\b(?:billed|charged|invoiced) (?:the same day|today|at once|now|upfront|up front|in advance)\b`,
    String.raw`\b(?:money|payout|payment) arrives (?:on|in|at)\b`,
    String.raw`\bfees? (?:commences?|starts?|begins?|applies|apply|falls? due)\b`,
    String.raw`\b(?:by|via|through) (?:direct debit|bank transfer|wire)\b[^.;]{0,20}\b(?:to|at once|there and then|immediately)\b`,
    String.raw`\b(?:starts?|begins?|resumes?) (?:automatic )?(?:collection|collecting)\b`,
    String.raw`\bto the highest (?:standing )?(?:offer|bid|bidder)\b`,
    String.raw`\b(?:your|the) cards? (?:is|are|gets) (?:taken|drawn on|hit)\b`,
    String.raw`\btakes? the (?:full |whole )?(?:rent|fare|price|amount|deposit|premium) (?:in advance|at once|from)\b`,
    String.raw`\b(?:transfers?|payments?) (?:is|are) (?:booked|executed|carried out)\b|\bbid is binding\b`,
    String.raw`\bexecutes? on[- ]chain\b|\bre-?sign(?:s|ing)\b[^.;]{0,40}\b(?:nonce|transaction|fee)\b`,
    String.raw`\b(?:moves?|shifts?|pulls?|pushes|push|puts?|stash(?:es)?|sets? aside) (?:[\w'’-]+ ){0,2}(?:cash|money|funds|sats)\b[^.;]{0,40}\b(?:to|into|from|towards?)\b`,
    String.raw`\b(?:adds?|lends?|puts?|invests?|contributes?) [^.;]{0,60}\b(?:from|out of) (?:your|their|the|our) (?:[\w-]+ ){0,2}(?:balance|bank|float|wallet)\b`,
    String.raw`\b(?:chooses|accepts|takes) [^.;]{0,25}\bbid\b[^.;]{0,40}\b(?:lease|deposit|escrow)\b`,
    String.raw`\b(?:deducted|charged|debited|billed) (?:at once|immediately|right away|straight away|on (?:confirmation|receipt))\b`,
    String.raw`\b(?:tops?|topped|topping) (?:the |your |its |up the )?(?:\w+ ){0,2}(?:account|balance|credit|budget|wallet|card)\b`,
    String.raw`\bby [$€£] ?\d`,
    String.raw`\bsigns? (?:and (?:sends?|broadcasts?)|with (?:the|your|its) (?:\w+(?:['’]s)? ){0,2}(?:wallet|key(?:pair)?|signer))\b`,
    String.raw`\b(?:signed|signature|signing) (?:by|with|from|under|over) (?:the |your |a |an )?(?:hot|agent|agent['’]s|connected|configured|stored|permit|prepared|own|off-chain)(?: (?:wallet|key(?:pair)?|order|transaction|permit))?\b`,
    String.raw`\b(?:with|from|out of|by) (?:the|your) (?:agent(?:['’]s)?|hot|connected|configured) (?:wallet|signer|keypair)\b`,
    String.raw`\bcommitting on-?chain\b`,
    String.raw`\b(?:wins?|winning) binds\b`,
    String.raw`\bbecomes a sale\b`,
    String.raw`\binto a (?:purchase order|ticketed booking)\b`,
    String.raw`\bpayments?(?: \w+){0,2} (?:is|are) (?:captured|collected|taken)\b`,
    String.raw`\bcaptured automatically\b`,
    String.raw`\bnon-?(?:refundable|returnable)\b`,
    String.raw`\b(?:money|cash|funds?|salar(?:y|ies)|wages?|sums?|amount|balance|deposit|euros?|dollars?|total|price)\b[^.;]{0,25}\b(?:back on|goes? (?:to|back|out|straight|into|from)|leaves?|flows(?= (?:to|from|into|out))|(?:is|are|being) (?:taken|drawn|deducted|collected|credited|captured|billed|debited|charged|sent|paid|moved|transferred|wired|invested|released|returned to))\b`,
    String.raw`\b(?:gets|receives|(?:will|to|they|you|who) (?:get|receive)) (?:\w+ ){0,2}(?:money|cash|payment|payout|refund|paid)\b(?! (?:plan|form|method|history|status|terms)s?\b)`,
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
