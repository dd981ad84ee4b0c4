/**
 * Text ↔ words, the same for documents, queries and highlighting: camelCase, snake_case, kebab-case and dotted names fall into
 * their words, accents and case are folded. Pure and free of Node, because the browser highlights by the same rules.
 */

/** Longer runs are no words (keys, digests, base64): cut, so that no term outgrows an index entry. */
const MAX_WORD = 64;

/** A run of letters and digits with its place (UTF-16 offsets) and, where it is camelCase, the words it is made of. */
export type Token = { word: string; pieces: string[]; start: number; end: number };

const RUN = /[\p{L}\p{M}\p{N}]+/gu;
/** `URLs` · `HTTP` of HTTPServer · `Pods`, `exec2`, `k8s` · `2nd` · the rest. */
const PIECE =
  /\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}+(?!\p{Ll})\p{N}*|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+(?:\p{N}+\p{Ll}*)*|\p{N}+\p{Ll}*|\p{L}+/gu;
const ASCII = /^[\x20-\x7e]*$/;
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The runs of a text; scripts without spaces give a token for each pair of characters. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index: start }) => {
    if (NO_SPACES.test(run)) return pairs(run, start).filter(({ word }) => word !== "");
    const word = fold(run);
    const pieces = [...run.matchAll(PIECE)].map(([piece]) => fold(piece)).filter((piece) => piece !== "");
    return word === "" ? [] : [{ word, pieces: pieces.length > 1 ? pieces : [], start, end: start + run.length }];
  });
}

/** The words of a text in order: `GitHub` gives `git` and `hub`. */
export function wordsOf(text: string): string[] {
  return tokensOf(text).flatMap(({ word, pieces }) => (pieces.length > 0 ? pieces : [word]));
}

/** The words and the camelCase runs they came from: `GitHub` gives `github` too. What documents are found by. */
export function allWordsOf(text: string): string[] {
  return tokensOf(text).flatMap(({ word, pieces }) => [word, ...pieces]);
}

/** All words run together: `pods_exec`, `podsExec` and `Pods Exec` are the same key. */
export function exactKey(text: string): string {
  return fold(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ""));
}

/** The text with some of its words, in folded form, replaced; all else of it stays as it is. */
export function replaceWords(text: string, replacements: ReadonlyMap<string, string>): string {
  let result = "";
  let at = 0;
  for (const { word, start, end } of tokensOf(text)) {
    const replacement = replacements.get(word);
    if (replacement === undefined || replacement === word || start < at) continue;
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

/** Lower case without accents and width variants; what compatibility forms hold besides letters and digits (`⅐` is 1⁄7) goes. */
function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().slice(0, MAX_WORD);
  const folded = text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
  return [...folded].slice(0, MAX_WORD).join("");
}

function pairs(run: string, start: number): Token[] {
  const characters = [...run];
  const ends = characters.map((_, index) => start + characters.slice(0, index + 1).join("").length);
  const pair = (index: number): Token => ({
    word: fold(characters.slice(index, index + 2).join("")),
    pieces: [],
    start: ends[index - 1] ?? start,
    end: ends[index + 1] ?? start + run.length,
  });
  return Array.from({ length: Math.max(1, Math.min(characters.length, 200) - 1) }, (_, index) => pair(index));
}

/**
 * The word without its English inflection: `deletes`, `deleted`, `deleting` and `delete` are one. Deliberately light: it has to
 * bring forms of one word together and to leave names (`redis`, `aws`, `k8s`) alone.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const base = withoutEnding(word);
  return base.length > 3 && base.endsWith("e") ? base.slice(0, -1) : base;
}

function withoutEnding(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/[^sui]s$/.test(word)) return word.slice(0, -1);
  const verb = /^(.*[aeiouy].*?)(ing|ed)$/.exec(word)?.[1];
  if (verb === undefined || verb.length < 3) return word;
  return /([bdgmnprt])\1$/.test(verb) ? verb.slice(0, -1) : verb;
}
