import { INVISIBLE } from "./characters";

/**
 * A text as statements are looked for in it: one space between words, also where a line only wraps, without hidden characters
 * and emphasis; and where each of its characters stood (null: where it stands).
 */
export type FlatText = { text: string; origins: readonly number[] | null };

/** So much of a text is read, and so much is kept of it. */
const MAX_SOURCE = 20_000;
const MAX_TEXT = 4000;

const HIDDEN = String.raw`${INVISIBLE.source}|\*\*`;
/** A line that goes on in the next one. */
const WRAP = String.raw`\n[ \t]*(?=[a-z(])`;
const UNEVEN = new RegExp(String.raw`[ \t\u00a0]{2}|[\t\u00a0]|${WRAP}|${HIDDEN}`);
const GAP_OR_HIDDEN = new RegExp(String.raw`[ \t\u00a0]*${WRAP}|[ \t\u00a0]+|${HIDDEN}`, "g");

export function flatten(source: string): FlatText {
  const read = source.length > MAX_SOURCE ? source.slice(0, MAX_SOURCE) : source;
  if (!UNEVEN.test(read)) return { text: read.slice(0, MAX_TEXT), origins: null };
  let text = "";
  const origins: number[] = [];
  const keep = (from: number, to: number): void => {
    text += read.slice(from, to);
    for (let i = from; i < to; i += 1) origins.push(i);
  };
  let from = 0;
  for (const { 0: found, index } of read.matchAll(GAP_OR_HIDDEN)) {
    keep(from, index);
    from = index + found.length;
    if (/^\s/.test(found)) {
      text += " ";
      origins.push(index);
    }
    if (text.length >= MAX_TEXT) return { text: text.slice(0, MAX_TEXT), origins };
  }
  keep(from, read.length);
  return { text: text.slice(0, MAX_TEXT), origins };
}

/** Where the character at `index` of the flat text stood. */
export function originOf({ origins }: FlatText, index: number): number {
  return origins?.[index] ?? index;
}
