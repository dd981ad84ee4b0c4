import type { Rule } from "../rule";

/** Means of payment that are drawn on, and money that goes somewhere. */
const GOES = [
  // Where it comes from: "the card on file", "from your prepaid balance".
  String.raw`\b(?:card|payment method|mandate) on file\b`,
  String.raw`\b(?:saved|stored|default|registered|linked)(?: payment)? (?:card|method|bank account)\b|\bexisting mandate\b`,
  String.raw`\b(?:using|from|off|out of|to|against|adds?) (?:[\w'’-]+ ){0,3}(?:stored|prepaid) (?:[\w-]+ )?(?:funds|balance|credit|account)\b`,
  String.raw`\b(?:charged|debited|deducted|collected|paid|taken|drawn|transferred|moved)\b[^.;]{0,25}\b(?:to|from|with|on|by|against)\b[^.;]{0,25}\b(?:cards?|payment method|bank accounts?|wallets?|savings|accounts|purse|pot|escrow)\b`,
  String.raw`\b(?:billed|charged|booked|debited|invoiced|ordered|payable)\b[^.;]{0,30}\b(?:to|on|against|out of|from) (?:your|their|the)(?: [\w'’]+){0,2} (?:account|balance|credits?|card|contract|tab)\b`,
  String.raw`\b(?:comes?|goes|taken|paid|drawn|met|funded|funds it) (?:off|out of|from)(?: [\w'’]+){1,4} (?:account|balance|budget|credits?|wallet|pocket|funds?|funding source|savings|card)\b`,
  String.raw`\b(?:on|to|from) (?:your|their|our|the (?:company|customer|default|linked)(?:['’]s)?) (?:\w+ )?(?:card|bank account|balance)\b`,
  String.raw`\b(?:with|from|out of|by) (?:the|your) (?:agent(?:['’]s)?|hot|connected|configured) (?:wallet|signer|keypair)\b`,
  // What happens to somebody or to a sum: "members are charged", "the rent is collected".
  String.raw`\b(?:cards?|payment methods?|bank accounts?|wallets?|accounts?|customers?|buyers?|users?|members?|guests?|they|you)\b[^.;]{0,25}\b(?:is|are|gets?|be|being)(?: \w+){0,2} (?:charged|debited|billed|invoiced|refunded)\b`,
  String.raw`\b(?:is|are|gets?|be)(?: \w+){0,2} (?:debited|deducted|reimbursed|refunded|prorated)\b|\bprorates?\b`,
  String.raw`\b(?:copay|premium|fare|rent|rental|postage|difference|commission|penalty|surcharge|fee|charge|payment)s?\b[^.;]{0,25}\b(?:is|are|gets?|being) (?:\w+ ){0,2}(?:billed|charged|debited|collected|paid|drawn|taken|captured|settled)\b`,
  String.raw`\b(?:money|cash|funds?|salar(?:y|ies)|wages?|sums?|amount|balance|deposit|euros?|dollars?|total|price)\b[^.;]{0,25}\b(?:back on|arrives? (?:on|in|at)|goes? (?:to|back|out|straight|into|from)|leaves?|flows(?= (?:to|from|into|out))|(?:is|are|being) (?:taken|drawn|deducted|collected|credited|captured|billed|debited|charged|sent|paid|moved|transferred|wired|invested|released|returned to))\b`,
  String.raw`\b(?:premium|rent|instal?lment|fee)s?\b[^.;]{0,20}\b(?:falls? due|commences?|starts?|begins?|appl(?:y|ies))\b`,
  String.raw`\b(?:billed|charged|invoiced|debited|deducted) (?:the same day|today|at once|now|upfront|up front|in advance|immediately|right away|straight away|on (?:confirmation|receipt)|per|by the)\b`,
  String.raw`\breleas(?:es?|ing|ed)\b[^.;]{0,40}\b(?:rewards?|funds?|payments?|salar(?:y|ies)|wages|transfers?|escrow|iban|bank)\b`,
  String.raw`\b(?:buyer|customer|client|shopper|guest|renter|tenant)s?\b[^.;]{0,30}\b(?:is asked for the difference|gets? (?:it|the \w+) back|no longer owes?)\b`,
  String.raw`\b(?:money|cash|amount|sum|price|fare|deposit) back\b`,
  String.raw`\btakes? the (?:full |whole )?(?:rent|fare|price|amount|deposit|premium)\b`,
  String.raw`\b(?:gets|receives|(?:will|to|they|you|who) (?:get|receive)) (?:\w+ ){0,2}(?:money|cash|payment|payout|refund|paid)\b(?! (?:plan|form|method|history|status|terms)s?\b)`,
  String.raw`\b(?:is|are|gets?)(?: then| thereby| at once| also)? (?:bought|purchased|re-?delegated|staked|auctioned|sold|ordered (?:for|at|there|from (?:the|your|our)))\b`,
  String.raw`\b(?:invoice|bill|payment request)s? (?:is|are|gets?)(?: \w+)? (?:issued|sent|mailed|raised|made out)\b`,
  // Money that is moved.
  String.raw`\b(?:moves?|sends?|sweeps?) (?:everything|all|it|the (?:rest|balance|remainder|amount|sum|money|funds))\b[^.;]{0,20}\bto\b[^.;]{0,25}\b(?:wallet|address|iban)\b`,
  String.raw`\b(?:moves?|shifts?|pulls?|pushes|push|puts?|stash(?:es)?|sets? aside) (?:[\w'’-]+ ){0,2}(?:cash|money|funds|sats)\b[^.;]{0,40}\b(?:to|into|from|towards?)\b`,
  String.raw`\b(?:hands?|handed|passed|sent|submits?|submitted)\b[^.;]{0,25}\bto (?:the|your) bank\b`,
  String.raw`\b(?:by|via|through) (?:direct debit|bank transfer|wire)\b[^.;]{0,20}\b(?:to|at once|there and then|immediately)\b`,
  String.raw`\b(?:tops?|topped|topping) (?:the |your |its |up the )?(?:\w+ ){0,2}(?:account|balance|credit|budget|wallet|card)\b`,
  String.raw`\b(?:payment|transfer|purchase|order|refund|transaction|swap|trade|withdrawal)s? (?:that |which )?(?:it|(?:this|the) (?:call|tool))(?: has)? (?:made|makes|sent|sends|placed|places|paid|pays|issued|issues)\b`,
  // Orders and bids that bind.
  String.raw`\bbinding (?:\w+ )?(?:order|offer|bid|contract|purchase)\b|\bbid is binding\b|\bbinds (?:you|the (?:cover|policy|insurance))\b|\bbecomes an? (?:sale|purchase|order)\b|\binto a (?:purchase order|ticketed booking)\b`,
  String.raw`\bplaces? an? (?:binding )?(?:bid|order|bet)\b`,
  String.raw`\borders?\b[^.;]{0,45}\b(?:goes|go|(?:is|are) (?:placed|executed|filled|routed|sent)) (?:out|firm|at|to|with)\b`,
  String.raw`\b(?:fills?|executes?|buys?|sells?)\b[^.;]{0,30}\bat (?:the )?market\b`,
  String.raw`\b(?:chooses|accepts|takes) [^.;]{0,25}\bbid\b[^.;]{0,40}\b(?:lease|deposit|escrow)\b`,
  // What is signed or put on a chain.
  String.raw`\b(?:transactions? (?:is|are|gets?)(?: \w+)? (?:signed|broadcast|submitted|sent)|(?:executes?|committing) on[- ]?chain|re-?sign(?:s|ing))\b`,
  String.raw`\bsigns? (?:and (?:sends?|broadcasts?)|with (?:the|your|its) (?:\w+(?:['’]s)? ){0,2}(?:wallet|key(?:pair)?|signer))\b`,
  String.raw`\b(?:signed|signature|signing) (?:by|with|from|under|over) (?:the |your |a |an )?(?:hot|agent|agent['’]s|connected|configured|stored|permit|prepared|own|off-chain)(?: (?:wallet|key(?:pair)?|order|transaction|permit))?\b`,
  String.raw`\b(?:wallet|key|signer) (?:signs|pays|sends)\b`,
];
/** "Charged right away", "Paid at once": what happens to the argument itself. */
const CHARGED = [
  String.raw`^(?:(?:what|amount|this|it|sum) is )?(?:charged|debited|billed|paid|transferred|places? an? (?:bid|order|bet))\b`,
];

export const saysMoneyGoes: Rule = {
  id: "says-money-goes",
  title: "Says that money goes",
  meaning: "The text says that a card, an account or a purse is drawn on, or that money goes somewhere.",
  effect: "Financial",
  weight: 4,
  reader: { kind: "statement", says: [{ patterns: GOES }, { patterns: CHARGED, within: "argument" }] },
  examples: {
    match: [
      { name: "keep_seat", description: "Keeps a seat in the theatre. The card on file pays for it." },
      { name: "end_season", description: "Ends a season. Members are charged for the days they stayed." },
      { name: "keep_seat", description: "Returns the receipt of the payment that it makes." },
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
