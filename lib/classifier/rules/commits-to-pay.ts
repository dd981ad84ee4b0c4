import type { Rule } from "../rule";

/** An article and what may stand between it and its noun. */
const SOME = String.raw`(?:(?:an?|the|one|this|your|our|their|its|more|extra|several|\w+['’]s?) (?:[\w'’-]+ ){0,3})`;

/** What costs or brings money by its nature, told without a word of money. */
const COMMITS = [
  // What is paid for by the time that it lasts, and what is kept by paying again.
  String.raw`\b(?:extends?|prolongs?|lengthens?|renews?|adds? (?:minutes|hours|days|time) to) ${SOME}(?:parking session|rental|lease|boost|domain|hosting|membership|insurance|warranty|listing)\b`,
  String.raw`\bextends? registration\b`,
  String.raw`\bkeeps? ${SOME}boosted\b`,
  String.raw`\bregisters? (?:the best hit|(?:an?|the) (?:[\w-]+ )?domain(?: names?)?)\b[^.;]{0,40}\b(?:years?|registrar|contact)\b`,
  // Ceilings of what may be spent.
  String.raw`\b(?:raises?|increases?|lifts?|sets?|changes?) (?:${SOME})?(?:(?:spend(?:ing)?|credit|card|monthly|daily) (?:limit|ceiling|cap)|(?:proxy|auto|maximum|max) (?:bid|maximum))\b[^.;]{0,30}\b(?:card|account|customer|employee|auction|lot)\b`,
  String.raw`\bhow much ${SOME}(?:may|can) spend\b|\bwilling to spend\b`,
  String.raw`\b(?:bids?|buys?|pays?|orders?) (?:up to it )?on (?:your|his|her|their) behalf\b`,
  // Offers that are taken up and bound.
  String.raw`\baccepts? ${SOME}(?:offer|bid|quote|counter-?offer|deal)\b`,
  String.raw`\bbinding (?:\w+ )?(?:confirmation|commitment)\b|\bbinds the (?:cover|policy|insurance|billing account)\b`,
  String.raw`\b(?:put|puts|lists?|listed|offers?|placed) ${SOME}(?:for sale|on sale|on the market|at a (?:fixed )?price)\b`,
  String.raw`\b(?:takes?|opens?|enters?|closes?|unwinds?) (?:an?|the|all|your|every) (?:(?!working|current|job)[\w-]+ ){0,4}(?:leveraged|perp(?:etual)?|short|long|margin|option|futures|market|yes|no|trading)\b[^.;]{0,25}\b(?:positions?|market|on)\b`,
  String.raw`\b(?:opens?|closes?) ${SOME}lightning channel\b`,
  String.raw`\bcommitments? (?:you give|can['’]?(?:not|t) be)\b|\bminimum spend\b`,
  // Purchases that are done again.
  String.raw`\b(?:same|last) (?:meal|order|basket|groceries|purchase)\b[^.;]{0,20}\b(?:again|as last time|for delivery)\b`,
  String.raw`\b(?:retry|retries|tries|repeats?|reruns?) ${SOME}?(?:bounced |failed |past-due )?(?:collections?|direct debits?|debits?)\b`,
  String.raw`\breleases? ${SOME}(?:po|purchase order)\b`,
  String.raw`\b(?:po|purchase order) to the (?:vendor|supplier)\b`,
  // Gifts, credits and what is given back.
  String.raw`\b(?:gifts?|grants?|gives?|awards?|credits?) (?:[\w'’-]+ ){0,3}(?:subs|subscriptions?|gems|coins|credits|bonus|store balance|something extra|tip)\b[^.;]{0,30}\b(?:to|viewers?|balance|members?|players?|customers?)\b`,
  String.raw`\bcredits? ${SOME}(?:balance|account|wallet)\b`,
  String.raw`\bawards? (?:an?|the) [^.;]{0,40}\bto (?:an?|one|the) (?:\w+ )?(?:bidder|carrier|vendor|supplier|contractor|freelancer|provider)\b`,
  String.raw`\b(?:takes?|deactivates?|disables?|expires?|closes?) ${SOME}(?:checkout|payment) (?:url|link|page|session)\b`,
  String.raw`\b(?:schedules?|enables?|sets? up|starts?|creates?) ${SOME}?(?:automatic|recurring|weekly|monthly|regular|standing) (?:[\w-]+ ){0,2}(?:contribution|investment|deposit|payment|transfer|payout|purchase|buy|donation)s?\b`,
  String.raw`\b(?:devnet|testnet|test) (?:sol|eth|funds|tokens|coins|ether|money)\b[^.;]{0,30}\b(?:into|to (?:an?|your|the))\b|\b(?:asks?|requests?|claims?|gets?) [^.;]{0,30}\bfaucet\b`,
  String.raw`\badds? [\w, ]{1,40} to an? (?:ticketed|paid|confirmed) (?:order|booking)\b`,
  String.raw`\bpay-me link\b|\basks? ${SOME}for (?:their|his|her) share\b`,
  String.raw`\brewards? ${SOME}(?:contractor|freelancer|employee|creator|researcher|maintainer|author)\b`,
  String.raw`\breturns? ${SOME}deposit\b`,
  String.raw`\bgives? ${SOME}(?:user|buyer|customer|guest|tenant|payer|cardholder)s? back\b`,
  String.raw`\bconced(?:es?|ing) ${SOME}(?:chargeback|dispute)\b`,
  String.raw`\brevers(?:es?|ing) ${SOME}(?:split|payout|payment|transfer|settlement|charge)\b`,
  String.raw`\b(?:breaks?|breaking) ${SOME}(?:term|fixed|time)[ -]deposit\b`,
  String.raw`\bappl(?:y|ies) ${SOME}(?:fee|surcharge|penalty|late charge)\b`,
  // Balances that change their form or their place.
  String.raw`\bconverts?\b[^.;]{0,50}\b(?:your|spot|own|wallet)\b[^.;]{0,15}\bbalances?\b`,
  String.raw`\blocks? (?:up )?(?:(?:assets|tokens|coins|funds|collateral)\b[^.;]{0,30}\b(?:for|into|in)\b|\w+ for\b[^.;]{0,40}\bvoting power)`,
  String.raw`\b(?:moves?|changes?) ${SOME}delegation\b`,
  String.raw`\bharvests? and compounds?\b|\bcompounds? ${SOME}(?:rewards|yield|strategy)\b`,
  String.raw`\bprovides? (?:two |both |\w+ )?tokens to ${SOME}?pool\b`,
  String.raw`\bloads? ${SOME}(?:prepaid|gift|debit) (?:[\w-]+ ){0,2}card\b`,
  String.raw`\bretires? (?:verified )?(?:tonnes|offsets|carbon credits)\b`,
  String.raw`\b(?:float|credit|balance|allowance) (?:goes down|drops|falls|shrinks|is reduced) by\b`,
  String.raw`\b(?:uses(?: up)?|spends|consumes|takes|deducts) (?:one|two|a|\d+) credits? (?:of|from)\b`,
  String.raw`\bcop(?:y|ies) everything ${SOME}(?:wallet|trader) does\b`,
  String.raw`\bstanding (?:order|instruction)\b`,
  String.raw`\b(?:dues|fees|billing|rental|collection|instal?lments) (?:resumes?|starts?|begins?)\b`,
  String.raw`\bstarts? sponsoring\b|\bpromotes? ${SOME}(?:vacancy|listing|post|ad)\b[^.;]{0,40}\b(?:cost|spend|budget|per)\b`,
  String.raw`\b(?:e-?mails?|mails?|posts?|sends?) (?:\w+ ){1,2}(?:an?|the) (?:\w+ ){0,2}(?:invoice|bill)\b(?! (?:reminder|status|copy))`,
  String.raw`\b(?:mailed|sent|posted)\b[^.;]{0,30}\bfor payment\b`,
  String.raw`\b(?:sats|salaries|wages|sum|reward)\b[^.;]{0,30}\b(?:leaves? the|go(?:es)? out by)\b`,
  String.raw`\border\b[^.;]{0,45}\bgoes (?:out|firm|to)\b`,
  String.raw`\b(?:starts?|begins?) (?:a|the) paid\b|\bpaid plan ends\b|\b(?:licen[cs]e|plan|subscription|policy) is taken out\b`,
  String.raw`\bapprove[sd]?\b[^.;]{0,40}\b(?:next (?:bank|pay) run|lands on)\b`,
];

export const commitsToPay: Rule = {
  id: "commits-to-pay",
  title: "Commits to pay without a word of money",
  meaning:
    "The text tells of what costs or brings money by its nature: an offer accepted, a rental extended, a limit raised, an order repeated.",
  effect: "Financial",
  weight: 4,
  reader: { kind: "statement", says: [{ patterns: COMMITS, within: "text" }] },
  examples: {
    match: [
      { name: "stay_longer", description: "Extends the rental of a boat by some days" },
      { name: "take_it", description: "Accepts the dealer's offer for a boat" },
      { name: "once_more", description: "Sends the same order again to the baker, as last time" },
    ],
    noMatch: [
      { name: "stay_longer", description: "Extends the line of a drawing by some points" },
      { name: "take_it", description: "Shows the dealer's offer for a boat" },
    ],
  },
};
