import { TAG } from "./lexicon/lexicon";
import type { RiskInput, RiskVerdict } from "./risk";
import type { Token } from "./tokens";

/** Risk of a Read: what is read decides (ruling on reads). */
export function readRisk(input: RiskInput): RiskVerdict {
  const { facts, has } = input;
  if (readsSecret(input)) return { risk: 4, reason: "secret" };
  if (
    has("exports-data") &&
    facts.actions.some(({ verb, all, tags }) => verb === "export" && (all || (tags & TAG.bulk) !== 0))
  )
    return { risk: 3, reason: "bulk" };
  if ((facts.headlineTags & TAG.person) !== 0) return { risk: 3, reason: "persons" };
  const score = privacyScore(input);
  if (score <= 0) return { risk: 1, reason: "public" };
  return { risk: 2, reason: facts.arguments.some(({ kind }) => kind === "url") ? "url" : "private" };
}

function readsSecret({ facts }: RiskInput): boolean {
  return facts.actions.some(
    ({ cls, mood, where, headTags, verb }) =>
      cls === "read" &&
      mood === "asserted" &&
      (where === "lead" || where === "name") &&
      (headTags & TAG.secret) !== 0 &&
      verb !== "check" &&
      verb !== "count" &&
      verb !== "list",
  );
}

/** Positive: private or local; zero or below: public or computed. */
export function privacyScore({ facts, has }: RiskInput): number {
  let score = 0;
  const count = (tokens: readonly Token[], factor: number): void => {
    for (const { lex } of tokens) {
      const tags = lex?.noun?.tags ?? 0;
      if (tags & TAG.private) score += factor;
      if (tags & TAG.public) score -= factor;
    }
  };
  count(facts.name.tokens, 1);
  count(facts.description?.tokens.slice(0, 30) ?? [], 0.6);
  count(facts.server, 0.7);
  if (has("computes-answer") && !has("reads-data")) score -= 1.5;
  for (const { kind } of facts.arguments) {
    if (kind === "path" || kind === "url") score += 0.8;
  }
  return score + 0.3;
}
