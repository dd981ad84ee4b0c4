import type { Condition } from "../policy";

/** Regular expressions for argument conditions, in the subset that RE2, Rust and JavaScript read alike. */

/** Matches exactly the texts that satisfy the condition; null for conditions that are not about text. */
export function mustMatch(condition: Condition): string | null {
  if (condition.check === "startsWith") return `^\\s*(?:${condition.texts.map(anyCase).join("|")})`;
  if (condition.check !== "excludes") return null;
  const single = condition.texts.filter((text) => text.length === 1);
  // Only one forbidden text is longer than a character: the parent directory.
  return condition.texts.includes("..") ? "^(?:[^.]|\\.[^.])*\\.?$" : `^${characterClass(single, true)}*$`;
}

/** Matches exactly the texts that violate the condition; null for conditions that are not about text. */
export function mustNotMatch(condition: Condition): string | null {
  if (condition.check === "startsWith") return `^\\s*(?:${startsOtherwise(condition.texts, "$")})`;
  if (condition.check !== "excludes") return null;
  return condition.texts.includes("..") ? "\\.\\." : characterClass(condition.texts, false);
}

function characterClass(characters: readonly string[], negated: boolean): string {
  return `[${negated ? "^" : ""}${characters.map(literal).join("")}]`;
}

/**
 * What begins differently from every text, written out character by character, since RE2 has no negative lookahead.
 * `end` matches where the text is over: `$`, or a closing quote; before a `$` leading blanks have been skipped.
 */
export function startsOtherwise(texts: readonly string[], end: string): string {
  return otherStart(texts, end, end === "$" ? "\\s" : "");
}

function otherStart(texts: readonly string[], end: string, skipped: string): string {
  const heads = [...new Set(texts.map((text) => text.charAt(0)))];
  const others = `[^${heads.map(bothCases).join("")}${skipped}${end === "$" ? "" : end}]`;
  const deeper = heads.flatMap((head) => {
    const rest = texts.filter((text) => text.charAt(0) === head).map((text) => text.slice(1));
    return rest.includes("") ? [] : [`${oneOf(head)}(?:${otherStart(rest, end, "")})`];
  });
  return [end, others, ...deeper].join("|");
}

/** The text itself as a pattern. */
export function escapedLiteral(text: string): string {
  return Array.from(text, literal).join("");
}

function anyCase(text: string): string {
  return Array.from(text, oneOf).join("");
}

function oneOf(character: string): string {
  if (character === " ") return "\\s";
  return /[a-z]/i.test(character) ? `[${bothCases(character)}]` : literal(character);
}

function bothCases(character: string): string {
  if (character === " ") return "\\s";
  return /[a-z]/i.test(character) ? `${character.toUpperCase()}${character.toLowerCase()}` : literal(character);
}

function literal(character: string): string {
  if (character === "\n") return "\\n";
  return /[A-Za-z0-9<>"'`,;:&%=_/ -]/.test(character) ? character : `\\${character}`;
}
