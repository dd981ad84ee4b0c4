import { cjkWordAt, INVISIBLE, Kind, kindOf } from "./characters";
import { lookup, parted, PHRASE_STARTS, phrase, separable, type Lexeme } from "./lexicon/lexicon";
import { wordSet } from "./lexicon/words";

/** What stood between a token and the one before it. */
export const GAP = {
  sentence: 1,
  comma: 2,
  line: 4,
  bullet: 8,
  colon: 16,
  open: 32,
  close: 64,
  quote: 128,
  slash: 256,
  hyphen: 512,
  /** An empty line. */
  blank: 1024,
} as const;

/** A word of a text: offsets into the text, its lower-case form without invisible characters, and what the lexicon knows. */
export type Token = {
  start: number;
  end: number;
  form: string;
  lex: Lexeme | null;
  gap: number;
  /** Written like code: snake_case, camelCase, dotted. Names other tools and fields, not actions. */
  identifier: boolean;
};

/** The word in its plain form: "orders" → "order", "deleted" → "delete". */
export const plainForm = ({ lex, form }: Token): string => lex?.noun?.lemma ?? lex?.verb?.lemma ?? form;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Words of grammar and numbers show how a text is written, not what is done. */
export const tells = ({ lex, form }: Token): boolean =>
  (lex?.grammar == null || lex.noun != null) && !isDigit(form.charCodeAt(0));

/** Splits running text into words with what the lexicon knows of each. Linear in the length of the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let gap: number = GAP.sentence;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (code === 96 && text.startsWith("```", i)) {
      // A fenced block shows calls or answers, not what the tool does.
      const close = text.indexOf("```", i + 3);
      i = close < 0 ? length : close + 3;
      gap |= GAP.sentence | GAP.line;
      continue;
    }
    const kind = kindOf(code);
    if (kind === Kind.Cjk && CJK_JOINING.has(text[i] ?? "")) gap |= GAP.comma;
    if (kind === Kind.Other || kind === Kind.Invisible) {
      gap |= gapOf(text, i, code, gap);
      i += 1;
    } else if (kind === Kind.Cjk) {
      const size = cjkWordAt(text, i);
      if (size > 0) {
        const form = text.slice(i, i + size);
        tokens.push({ start: i, end: i + size, form, lex: lookup(form) ?? null, gap, identifier: false });
        gap = 0;
      }
      i += Math.max(1, size);
    } else {
      i = word(text, i, gap, tokens);
      gap = 0;
    }
  }
  joinParticles(tokens);
  return tokens;
}

/** How many words may stand between a verb and its particle. */
const PARTICLE_REACH = 5;
const APART = GAP.sentence | GAP.comma | GAP.colon | GAP.open | GAP.close;

/** "throws the draft away", "takes it out": the verb is read as with its particle. */
function joinParticles(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    const far = parted(token.form);
    if (far !== undefined) joinLastParticle(tokens, i, far);
    const verbs = separable(token.form);
    const next = tokens[i + 1]?.lex?.grammar;
    if (verbs === undefined || (next !== "determiner" && next !== "subject" && tokens[i + 1]?.form !== "them"))
      continue;
    for (let j = i + 1; j < Math.min(tokens.length, i + PARTICLE_REACH); j += 1) {
      const other = tokens[j];
      if (other === undefined || other.gap & APART || other.lex?.verb?.form === "third") break;
      const lex = verbs.get(other.form);
      if (lex === undefined || j === i + 1) continue;
      tokens[i] = { ...token, lex };
      break;
    }
  }
}

/** How far a German particle may stand behind its verb. */
const LAST_PARTICLE_REACH = 16;

/** "legt dort die Benutzerkonten an": the particle ends the clause, and is no part of the object (read as an adverb). */
function joinLastParticle(tokens: Token[], at: number, verbs: ReadonlyMap<string, Lexeme>): void {
  for (let j = at + 1; j < Math.min(tokens.length, at + LAST_PARTICLE_REACH); j += 1) {
    const token = tokens[j];
    const next = tokens[j + 1];
    if (token === undefined || token.gap & GAP.sentence) return;
    const lex = verbs.get(token.form);
    if (lex === undefined || (next !== undefined && !(next.gap & APART) && next.lex?.grammar !== "coordinator"))
      continue;
    tokens[at] = { ...(tokens[at] ?? token), lex };
    tokens[j] = { ...token, lex: lookup("also") ?? null };
    return;
  }
}

function word(text: string, from: number, gap: number, tokens: Token[]): number {
  let end = from;
  let under = false;
  let camel = false;
  let invisible = false;
  let dotted = false;
  let curly = false;
  let previous: Kind = Kind.Other;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    const kind = kindOf(code);
    if (kind === Kind.Invisible) invisible = true;
    else if (kind === Kind.Under) under = true;
    else if (kind === Kind.Upper && previous === Kind.Letter) camel = true;
    else if (kind === Kind.Cjk) break;
    else if (kind === Kind.Other) {
      if (!joins(code) || end === from || !isWordAt(text, end + 1)) break;
      if (code === 46) dotted = true;
      else if (code === 0x2019) curly = true;
    }
    previous = kind;
  }
  const written = text.slice(from, end);
  let form = written.toLowerCase();
  if (invisible) form = form.replace(INVISIBLE, "");
  if (curly) form = form.replace("\u2019", "'");
  let lex = under ? null : (lookup(form) ?? null);
  const identifier = (under && form.length > 1) || (lex === null && (camel || (dotted && form.length > 4)));
  // "Execute an INSERT, UPDATE or DELETE query": keywords of a language, not what the tool does.
  if (
    lex?.verb != null &&
    SQL_KEYWORDS.has(form) &&
    ((gap & GAP.sentence) === 0 || /^[,/]/.test(text.slice(end, end + 1))) &&
    written === written.toUpperCase()
  )
    lex = lookup("sql") ?? null;
  // "permet d'envoyer", "l'utilisateur"
  if (lex === null && form.length > 3 && end - from <= LONGEST_ELIDED && ELIDED.has(form.slice(0, 2))) {
    const article = form.startsWith("d") ? "de" : "le";
    tokens.push({ start: from, end: from + 1, form: article, lex: lookup(article) ?? null, gap, identifier: false });
    return word(text, from + 2, 0, tokens);
  }
  const last = tokens.at(-1);
  if (last !== undefined && !identifier && (gap === 0 || gap === GAP.hyphen) && PHRASE_STARTS.has(last.form)) {
    const joined = phrase(last.form, form) ?? (gap === GAP.hyphen ? phrase(last.form, `-${form}`) : undefined);
    if (joined !== undefined) {
      tokens[tokens.length - 1] = { ...last, end, form: joined.form, lex: joined.lex };
      return end;
    }
  }
  tokens.push({ start: from, end, form, lex, gap, identifier });
  return end;
}

/** A longer run is no word behind an article, and could hold thousands of them. */
const LONGEST_ELIDED = 60;
/** Articles and prepositions of French and Italian before a vowel. */
const ELIDED: ReadonlySet<string> = new Set(["d'", "l'"]);

/** "and", "or", "then" of Chinese. */
const CJK_JOINING: ReadonlySet<string> = new Set([
  "并",
  "或",
  "和",
  "且",
  "及",
  "与",
  "后",
  "再",
  "會",
  "会",
  "将",
  "將",
]);

const SQL_KEYWORDS: ReadonlySet<string> = wordSet(
  `select insert update delete drop create alter truncate merge replace grant show explain describe post put patch get call`,
);

/** Apostrophes and dots inside a word. */
function joins(code: number): boolean {
  return code === 39 || code === 46 || code === 0x2019;
}

function isWordAt(text: string, index: number): boolean {
  if (index >= text.length) return false;
  const kind = kindOf(text.charCodeAt(index));
  return kind === Kind.Letter || kind === Kind.Digit || kind === Kind.Upper;
}

/** "e.g." ends no sentence. */
const ABBREVIATED = /(?:^|[^a-z])(?:e\.g|i\.e)$/i;

function gapOf(text: string, index: number, code: number, before: number): number {
  switch (code) {
    case 10:
      if (before & GAP.line) return GAP.line | GAP.sentence | GAP.blank;
      return !isLowerAhead(text, index + 1) ? GAP.line | GAP.sentence : GAP.line;
    case 46:
    case 33:
    case 63:
      return index + 1 >= text.length || text.charCodeAt(index + 1) <= 32 || text.charCodeAt(index + 1) === 34
        ? ABBREVIATED.test(text.slice(Math.max(0, index - 4), index))
          ? GAP.comma
          : GAP.sentence
        : 0;
    case 0x3002:
    case 0xff01:
    case 0xff1f:
    case 59:
      return GAP.sentence;
    case 44:
    case 0xff0c:
    case 0x3001:
      return GAP.comma;
    case 58:
    case 0xff1a:
      return GAP.colon;
    case 40:
    case 91:
    case 123:
    case 60:
      return GAP.open;
    case 41:
    case 93:
    case 125:
    case 62:
      return GAP.close;
    case 34:
    case 96:
      return GAP.quote;
    case 47:
      return GAP.slash;
    case 45:
    case 42:
    case 0x2022:
      return before & GAP.line
        ? GAP.bullet | GAP.sentence
        : code === 45
          ? text.charCodeAt(index - 1) <= 32
            ? GAP.comma
            : GAP.hyphen
          : 0;
    case 0x2013:
    case 0x2014:
      return GAP.comma;
    default:
      return 0;
  }
}

/** Whether the next line goes on in lower case, as wrapped text does. */
function isLowerAhead(text: string, from: number): boolean {
  for (let i = from; i < text.length && i < from + 40; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10) return false;
    if (code > 32) return (code >= 97 && code <= 122) || code === 40 || code === 96;
  }
  return false;
}
