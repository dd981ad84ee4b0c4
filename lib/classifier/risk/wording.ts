import { GAP, type Token } from "../tokens";

/** Whether one of the first words is one of these. */
export function holds(tokens: readonly Token[], words: ReadonlySet<string>, to: number): boolean {
  for (let i = 0; i < to && i < tokens.length; i += 1) if (words.has(tokens[i]?.form ?? "")) return true;
  return false;
}

/** The words from one on to the end of its sentence. */
export function sentenceAt(tokens: readonly Token[], from: number): readonly Token[] {
  let end = from + 1;
  while (end < tokens.length && !((tokens[end]?.gap ?? 0) & GAP.sentence)) end += 1;
  return tokens.slice(from, end);
}
