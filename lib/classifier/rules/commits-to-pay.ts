import type { Rule } from "../rule";

/** An article and what may stand between it and its noun. */
const SOME = String.raw`(?:(?:an?|the|one|this|your|our|their|its|more|extra|several|\w+['’]s?) (?:[\w'’-]+ ){0,3})`;

/** What costs or brings money by its nature, told without a word of money. */
const COMMITS = [
  // What is paid for by the time that it lasts, and what is kept by paying again.
  String.raw`\b(?:extends?|prolongs?|renews?|adds? (?:minutes|hours|days|time) to) (?:registration|${SOME}(?:parking session|rental|lease|boost|domain|hosting|membership|insurance|warranty|listing|registration))\b`,
  String.raw`\bregisters? (?:an?|the) (?:[\w-]+ )?domain(?: names?)?\b[^.;]{0,40}\b(?:years?|registrar|contact)\b`,
  String.raw`\b(?:dues|fees|billing|rental|subscription|contribution|collection|instal?lments)(?: period)? (?:resumes?|starts?|begins?)\b`,
  String.raw`\b(?:starts?|begins?) (?:a|the|automatic) (?:paid|collection)\b`,
  // Ceilings of what may be spent.
  String.raw`\b(?:raises?|increases?|lifts?|sets?|changes?) ${SOME}?(?:(?:spend(?:ing)?|credit|card|monthly|daily) (?:limit|ceiling|cap)|(?:proxy|auto|maximum|max) (?:bid|maximum))\b[^.;]{0,30}\b(?:card|account|customer|employee|auction|lot)\b`,
  String.raw`\b(?:may|can|willing to|minimum) spend\b`,
  // What is taken up, given out or turned back, and binds.
  String.raw`\b(?:accepts?|awards?|conced(?:es?|ing)|revers(?:es?|ing)|releases?|appl(?:y|ies)) ${SOME}(?:offer|bid|quote|counter-?offer|deal|tender|bounty|chargeback|dispute|payout|payment|settlement|split|po|purchase order|fee|surcharge|penalty)\b`,
  String.raw`\bawards? [^.;]{0,40}\bto (?:an?|one|the) (?:\w+ )?(?:bidder|carrier|vendor|supplier|contractor|freelancer)\b`,
  String.raw`\b(?:put|puts|lists?|listed|offers?|placed) ${SOME}(?:for sale|on sale|on the market|at a (?:fixed )?price)\b`,
  String.raw`\b(?:takes?|opens?|enters?|closes?|unwinds?) (?:an?|the|all|your|every) (?:(?!working|current|job)[\w-]+ ){0,4}(?:leveraged|perp(?:etual)?|short|long|margin|option|futures|market|yes|no|trading)\b[^.;]{0,25}\b(?:positions?|market|on)\b`,
  String.raw`\b(?:takes?|opens?|closes?|deactivates?|disables?|expires?) ${SOME}(?:lightning channel|(?:checkout|payment) (?:url|link|page|session))\b`,
  String.raw`\b(?:returns?|breaks?|breaking|forfeits?) ${SOME}(?:security|term|fixed|time)[ -]deposit\b`,
  // Purchases and collections that are done again.
  String.raw`\b(?:same|last) (?:meal|order|basket|groceries|purchase)\b[^.;]{0,20}\b(?:again|as last time|for delivery)\b`,
  String.raw`\b(?:retry|retries|tries|repeats?|reruns?) ${SOME}?(?:collections?|(?:direct )?debits?)\b`,
  String.raw`\bstanding (?:order|instruction)\b`,
  String.raw`\b(?:schedules?|enables?|sets? up|starts?|creates?) ${SOME}?(?:automatic|recurring|weekly|monthly|regular) (?:[\w-]+ ){0,2}(?:contribution|investment|deposit|payment|transfer|payout|purchase|donation)s?\b`,
  // Gifts, credits and rewards.
  String.raw`\b(?:gifts?|grants?|gives?|awards?|credits?) (?:[\w'’-]+ ){0,3}(?:subs|subscriptions?|gems|coins|credits|bonus|tip)\b[^.;]{0,30}\b(?:to|viewers?|balance|members?|players?|customers?)\b`,
  String.raw`\bcredits? ${SOME}(?:balance|account|wallet)\b`,
  String.raw`\b(?:rewards?|tips|sponsor(?:s|ing)?) ${SOME}?(?:driver|courier|contractor|freelancer|worker|employee|creator|streamer|artist|researcher|maintainer|author)\b`,
  String.raw`\basks? ${SOME}for (?:money|payment|(?:their|his|her) share)\b`,
  String.raw`\b(?:e-?mails?|mails?|sends?) (?:\w+ )?(?:an?|the) (?:\w+ ){0,2}invoice\b(?! (?:reminder|status|copy))`,
  String.raw`\b(?:asks?|requests?|claims?|gets?|sends?) [^.;]{0,30}\b(?:faucet|(?:devnet|testnet|test) (?:sol|eth|funds|tokens|coins|ether|money))\b`,
  // Balances that change their form or their place.
  String.raw`\bconverts?\b[^.;]{0,50}\b(?:your|spot|own|wallet)\b[^.;]{0,15}\bbalances?\b`,
  String.raw`\blocks? (?:up )?(?:assets|tokens|coins|funds|collateral)\b[^.;]{0,30}\b(?:for|into|in)\b`,
  String.raw`\b(?:moves?|changes?) ${SOME}delegation\b|\bretires? [^.;]{0,20}\b(?:tonnes|offsets|carbon credits)\b`,
  String.raw`\bcompounds? ${SOME}(?:rewards|yield|strategy)\b|\bprovides? (?:\w+ )?(?:tokens|liquidity) to\b`,
  String.raw`\bloads? ${SOME}(?:prepaid|gift|debit) (?:[\w-]+ )?card\b`,
  String.raw`\b(?:uses(?: up)?|spends|consumes|takes|deducts) (?:one|two|a|\d+) credits? (?:of|from)\b`,
  String.raw`\bpromotes? ${SOME}(?:vacancy|listing|post|ad)\b[^.;]{0,40}\b(?:cost|spend|budget|per)\b`,
  String.raw`\b(?:sats|salaries|wages|sum|reward)\b[^.;]{0,30}\b(?:leaves? the|go(?:es)? out by)\b`,
];

export const commitsToPay: Rule = {
  id: "commits-to-pay",
  title: "Commits to pay",
  meaning:
    "The text tells of what costs or brings money, often without a word of it: an offer accepted, a rental extended, a limit raised, an order repeated.",
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
