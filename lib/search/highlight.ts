import { stem, tokensOf } from "./words";

/** Where the words of a query stand in a text. Pure: the server's page and the browser mark the same places. */

export type Part = { text: string; match: boolean };

/**
 * The text in parts, matches told from the rest. `matched` are folded words as results give them; a word that ends with `*`
 * matches every word that begins so.
 */
export function highlight(text: string, matched: readonly string[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of matchesIn(text, matched)) {
    if (start < at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), match: false });
    parts.push({ text: text.slice(start, end), match: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), match: false });
  return parts;
}

/** At most `length` characters of the text around the first match, cut at blanks, an ellipsis where something is missing. */
export function excerpt(text: string, matched: readonly string[], length: number): string {
  if (text.length <= length) return text;
  const first = matchesIn(text, matched)[0]?.start ?? 0;
  const start = first < length * 0.8 ? 0 : wordStart(text, first - Math.round(length / 4));
  const end = start + length >= text.length ? text.length : wordEnd(text, start + length);
  return `${start > 0 ? "… " : ""}${text.slice(start, end).trim().toWellFormed()}${end < text.length ? " …" : ""}`;
}

function matchesIn(text: string, matched: readonly string[]): { start: number; end: number }[] {
  const exact = new Set(matched.filter((word) => !word.endsWith("*")).flatMap((word) => [word, stem(word)]));
  const prefixes = matched.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1));
  const isMatch = (word: string): boolean =>
    exact.has(word) || exact.has(stem(word)) || prefixes.some((prefix) => word.startsWith(prefix));
  return tokensOf(text).flatMap(({ word, pieces, start, end }) => {
    if (isMatch(word)) return [{ start, end }];
    // Places of camelCase pieces: folding may change lengths, then the whole run is marked.
    if (pieces.join("").length !== end - start) return pieces.some(isMatch) ? [{ start, end }] : [];
    let at = start;
    return pieces.flatMap((piece) => {
      const place = { start: at, end: at + piece.length };
      at = place.end;
      return isMatch(piece) ? [place] : [];
    });
  });
}

function wordStart(text: string, near: number): number {
  const blank = text.lastIndexOf(" ", near);
  return blank < near - 40 || blank < 0 ? near : blank + 1;
}

function wordEnd(text: string, near: number): number {
  const blank = text.lastIndexOf(" ", near);
  return blank < near - 40 ? near : blank;
}
