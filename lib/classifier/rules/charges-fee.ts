import type { Facts } from "../facts";
import type { Rule, Span } from "../rule";

const FEE =
  /\b(?:x402|l402|micro-?payments?|payment required|pay[- ]per[- ](?:use|call|request|query)|(?:costs?|fee|price|charges?|payment)\b.{0,12}(?:\$ ?\d|\d+(?:\.\d+)? ?(?:usdc?|eur|sats|satoshis|credits per)))|\$ ?\d+(?:\.\d+)? ?(?:usdc? ?)?(?:per|\/|an?|each) ?(?:call|request|query|use|search|lookup|image|run)/i;

/** Where the text names the price of one call. */
function locate(facts: Facts): Span | null {
  if (facts.description === null) return null;
  const match = FEE.exec(facts.description.text.slice(0, 4000));
  return match === null
    ? null
    : { field: facts.description, start: match.index, end: match.index + match[0].length, where: "lead" };
}

export const chargesFee: Rule = {
  id: "charges-fee",
  title: "The call itself is paid for",
  meaning: "The text names a price or a payment protocol for each call: calling the tool spends money.",
  effect: "Financial",
  weight: 4,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [
      { name: "rate_poem", description: "Rates a poem. Paid through x402." },
      { name: "rate_poem", description: "Rates a poem. Costs $0.02 a call." },
    ],
    noMatch: [{ name: "rate_poem", description: "Rates a poem." }],
  },
};
