import { cjkWordAt, INVISIBLE, Kind, kindOf } from "./characters";
import { lookup, PHRASE_STARTS, phrase, type Lexeme } from "./lexicon/lexicon";
import type { Token } from "./tokens";

/**
 * The words of an identifier: camelCase, snake_case, kebab-case, dotted, spaced; digits stay with the word before them.
 * Offsets are into the name as written.
 */
export function nameWords(name: string): Token[] {
  const tokens: Token[] = [];
  let from = -1;
  let previous: Kind = Kind.Other;
  for (let i = 0; i < name.length; i += 1) {
    const kind = kindOf(name.charCodeAt(i));
    if (kind === Kind.Other || kind === Kind.Under) from = endWord(name, from, i, tokens);
    else if (kind === Kind.Cjk) {
      from = endWord(name, from, i, tokens);
      const size = cjkWordAt(name, i);
      if (size > 0) {
        pushNameWord(name, i, i + size, tokens);
        i += size - 1;
      }
    } else if (from < 0) from = i;
    else if (kind === Kind.Upper && startsHump(name, i, previous)) {
      endWord(name, from, i, tokens);
      from = i;
    }
    if (kind !== Kind.Invisible) previous = kind;
  }
  endWord(name, from, name.length, tokens);
  return tokens;
}

/** Takes the word that is open, if one is; -1: none is open any more. */
function endWord(name: string, from: number, end: number, tokens: Token[]): -1 {
  if (from >= 0) pushNameWord(name, from, end, tokens);
  return -1;
}

function startsHump(name: string, index: number, previous: Kind): boolean {
  if (previous === Kind.Letter || previous === Kind.Digit) return true;
  return previous === Kind.Upper && index + 1 < name.length && kindOf(name.charCodeAt(index + 1)) === Kind.Letter;
}

function pushNameWord(name: string, start: number, end: number, tokens: Token[]): void {
  const form = name.slice(start, end).toLowerCase().replace(INVISIBLE, "");
  const last = tokens.at(-1);
  if (last !== undefined && PHRASE_STARTS.has(last.form)) {
    const joined = phrase(last.form, form);
    if (joined !== undefined) {
      tokens[tokens.length - 1] = { ...last, end, form: joined.form, lex: joined.lex };
      return;
    }
  }
  tokens.push({ start, end, form, lex: lookup(form) ?? gluedVerb(form), gap: 0, identifier: false });
}

const GLUED = [
  "get",
  "list",
  "create",
  "delete",
  "update",
  "remove",
  "add",
  "set",
  "send",
  "fetch",
  "find",
  "search",
] as const;

/** "getswapsbyaddress": a lower-case name that begins with a plain verb is read as that verb. */
function gluedVerb(form: string): Lexeme | null {
  if (form.length < 9) return null;
  for (const verb of GLUED) if (form.startsWith(verb)) return lookup(verb) ?? null;
  return null;
}
