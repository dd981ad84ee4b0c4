import { TAG } from "../lexicon/lexicon";
import { readsPersons } from "./persons";
import { privacyScore } from "./privacy";
import { readsSecret } from "./secrets";
import type { RiskInput, RiskVerdict } from "./verdict";

/** Risk of a Read: what is read decides (ruling on reads). */
export function readRisk(input: RiskInput): RiskVerdict {
  const { facts } = input;
  if (readsSecret(facts)) return { risk: 4, reason: "secret" };
  if (
    input.has("exports-data") &&
    facts.actions.some(({ verb, all, tags }) => verb === "export" && (all || (tags & TAG.bulk) !== 0))
  ) {
    return { risk: 3, reason: "bulk" };
  }
  if (readsPersons(facts)) return { risk: 3, reason: "persons" };
  if (privacyScore(facts) <= 0) return { risk: 1, reason: "public" };
  return { risk: 2, reason: facts.arguments.some(({ kind }) => kind === "url") ? "url" : "private" };
}
