import { digestOf } from "@/lib/catalogue/digest";
import { NOUN_TAGS } from "./lexicon/nouns";
import { VERB_CLASSES } from "./lexicon/verbs";
import readWords from "./risk/read-words.json";
import riskWeights from "./risk/risk-weights.json";
import { RULES } from "./rules";
import wordWeights from "./word-weights.json";
import weights from "./weights.json";

/**
 * Raised by hand when the code that reads definitions, rates risks or writes sentences changes what labels say;
 * rules, weights and word tables change the digest by themselves.
 */
const CODE_VERSION = 10;

/** Version of the rule set: the first 12 hex digits of a digest over rules, weights and word tables. */
export const RULESET: string = digestOf({
  code: CODE_VERSION,
  rules: RULES.map(({ id, title, meaning, effect, weight, reader }) => ({
    id,
    title,
    meaning,
    effect,
    weight,
    reader: reader.kind,
  })),
  weights,
  readWords,
  riskWeights,
  wordWeights,
  verbs: VERB_CLASSES,
  nouns: NOUN_TAGS,
}).slice(0, 12);
