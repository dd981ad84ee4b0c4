import type { Action } from "./facts";
import { TAG } from "./lexicon/lexicon";

/** Parts and forms of a text or a list that the caller hands over. */
const PARTS =
  /^(text|string|formatting|whitespace|space|markup|html|xml|punctuation|accent|diacritic|prefix|suffix|duplicate|noise|outlier|stopword|sentence|paragraph|number|decimal|character|newline|indentation|substring|markdown|url|array|input|value|emoji|word|line|digit|vowel|timezone|unit|array|case|html tag)$/;
const KEPT = TAG.file | TAG.scale | TAG.message | TAG.published | TAG.config;

/** Whether what is cut or changed is a text, a number or a list that the caller hands over. */
export function isHandedOver({ cls, head, tags, where }: Action): boolean {
  if (where === "argument" || where === "choice" || where === "later") return false;
  if (cls === "update" || cls === "create")
    return (
      /^(text|string|whitespace|markup|html|number|decimal|array|case)$/.test(head ?? "") &&
      (tags & KEPT) === 0 &&
      cls !== "create"
    );
  return PARTS.test(head ?? "") && (tags & KEPT) === 0;
}
