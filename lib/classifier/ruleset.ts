import { digestOf } from "@/lib/catalogue/digest";
import { CONCEPTS } from "./lexicon/concepts";
import * as foreign from "./lexicon/foreign";
import { FUNCTION_WORDS } from "./lexicon/function-words";
import { NOMINAL_WORDS } from "./lexicon/nominals";
import { NOUN_TAGS } from "./lexicon/nouns";
import * as particleVerbs from "./lexicon/particle-verbs";
import { PHRASES } from "./lexicon/phrases";
import * as verbs from "./lexicon/verbs";
import * as privacyWords from "./risk/privacy-words";
import readWords from "./risk/read-words.json";
import riskWeights from "./risk/risk-weights.json";
import * as services from "./risk/services";
import type { Rule } from "./rule";
import { RULES } from "./rules";
import wordWeights from "./word-weights.json";
import weights from "./weights.json";

/**
 * Raised by hand when code that reads definitions, tests actions, rates risks or writes sentences changes what labels say. What
 * the rules tell of themselves, the statements that they look for, weights and tables of words change the digest by themselves.
 */
const CODE_VERSION = 11;

/** How a rule reads, with the patterns of its statements. */
function readingOf({ reader }: Rule): unknown {
  if (reader.kind !== "statement") return reader.kind;
  return reader.says.map(({ patterns, within, denying }) => ({ patterns, within, denying }));
}

/** Version of the rule set: the first 12 hex digits of a digest over rules, weights and tables of words. */
export const RULESET: string = digestOf({
  code: CODE_VERSION,
  rules: RULES.map((rule) => ({
    id: rule.id,
    title: rule.title,
    meaning: rule.meaning,
    effect: rule.effect,
    weight: rule.weight,
    reader: readingOf(rule),
  })),
  weights,
  readWords,
  riskWeights,
  wordWeights,
  words: {
    ...verbs,
    ...particleVerbs,
    ...foreign,
    ...privacyWords,
    ...services,
    CONCEPTS,
    FUNCTION_WORDS,
    NOMINAL_WORDS,
    NOUN_TAGS,
    PHRASES,
  },
}).slice(0, 12);
