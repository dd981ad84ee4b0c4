import type { Problem } from "../reading/problem";
import { inOrder, tooLarge } from "../reading/problem";

const CLOSED_BY: Record<string, string> = { "(": ")", "[": "]", "{": "}" };

/** A text, a raw text, a comment or a bracket. Each also matches when it is not closed, so that nothing is read twice. */
const LEXEME = /"(?:[^"\\\n]|\\.)*("?)|`[^`]*(`?)|#.*|[()[\]{}]/g;

/** More problems than these help nobody. */
const SHOWN = 20;

type Flaw = { offset: number; reason: string };

/** What can be told without OPA's parser, which no npm package carries: package line, closed texts, brackets in pairs. */
export function regoProblems(text: string): Problem[] {
  const large = tooLarge(text);
  if (large !== null) return [large];
  const unnamed = /^package\s+[\w.]+/m.test(text) ? [] : [{ line: 1, column: 1, reason: "there is no package line" }];
  const flaws = flawsOf(text).sort((a, b) => a.offset - b.offset);
  return inOrder([...unnamed, ...flaws.slice(0, SHOWN).map((flaw) => placed(text, flaw))]);
}

function flawsOf(text: string): Flaw[] {
  const flaws: Flaw[] = [];
  const open: { bracket: string; offset: number }[] = [];
  for (const { 0: lexeme, 1: quote, 2: backquote, index: offset } of text.matchAll(LEXEME)) {
    if (quote === "" || backquote === "") flaws.push({ offset, reason: "a text is not closed" });
    else if (CLOSED_BY[lexeme] !== undefined) open.push({ bracket: lexeme, offset });
    else if (/^[)\]}]/.test(lexeme) && CLOSED_BY[open.pop()?.bracket ?? ""] !== lexeme) {
      flaws.push({ offset, reason: `"${lexeme}" closes nothing` });
    }
  }
  return [...flaws, ...open.map(({ bracket, offset }) => ({ offset, reason: `"${bracket}" is not closed` }))];
}

function placed(text: string, { offset, reason }: Flaw): Problem {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n"), reason };
}
