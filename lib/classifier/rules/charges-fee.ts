import type { Rule } from "../rule";

const FEE = [
  String.raw`\b(?:x402|l402|micro-?payments?|payment required|pay[- ]per[- ](?:use|call|request|query))\b`,
  String.raw`\b(?:costs?|fee|price|charges?|payment)\b.{0,12}(?:\$ ?\d|\d+(?:\.\d+)? ?(?:usdc?|eur|sats|satoshis|credits per)\b)`,
  String.raw`\$ ?\d+(?:\.\d+)? ?(?:usdc? ?)?(?:per |/ ?|(?:an?|each) )(?:call|request|query|use|search|lookup|image|run)\b`,
];

export const chargesFee: Rule = {
  id: "charges-fee",
  title: "The call itself is paid for",
  meaning: "The text names a price or a payment protocol for each call: calling the tool spends money.",
  effect: "Financial",
  weight: 4,
  reader: { kind: "statement", says: [{ patterns: FEE, within: "text", denying: true }] },
  examples: {
    match: [
      { name: "rate_poem", description: "Rates a poem. Paid through x402." },
      { name: "rate_poem", description: "Rates a poem. Costs $0.02 a call." },
    ],
    noMatch: [{ name: "rate_poem", description: "Rates a poem." }],
  },
};
