import type { Action } from "../facts";
import { GAP, type Token } from "../tokens";

/** Whether one of the words, or of the first of them, is one of these. */
export function holds(tokens: readonly Token[], words: ReadonlySet<string>, to = Infinity): boolean {
  for (let i = 0; i < to && i < tokens.length; i += 1) if (words.has(tokens[i]?.form ?? "")) return true;
  return false;
}

/** The words from one on to the end of its sentence. */
export function sentenceAt(tokens: readonly Token[], from: number): readonly Token[] {
  let end = from + 1;
  while (end < tokens.length && !((tokens[end]?.gap ?? 0) & GAP.sentence)) end += 1;
  return tokens.slice(from, end);
}

/** What is said of an action, and up to `beyond` characters behind it in the same sentence. */
export function saidOf({ field, start, end }: Action, beyond: number): string {
  const text = field.text.slice(start, end + beyond);
  const stop = text.slice(end - start).search(/[.!?:;](?:\s|$)/);
  return stop < 0 ? text : text.slice(0, end - start + stop);
}
