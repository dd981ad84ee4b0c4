import type { Action, FieldText } from "./facts";
import { TAG } from "./lexicon/lexicon";
import { GAP, type Token } from "./tokens";
import { wordSet } from "./lexicon/words";

/** What an action is done to, as far as the words around its verb tell. */
export type ObjectPhrase = {
  start: number | null;
  end: number | null;
  text: string;
  head: string | null;
  headTags: number;
  npTags: number;
  tags: number;
  plural: boolean;
  all: boolean;
  /** Said to be several: "multiple", "several", "selected". */
  many: boolean;
  /** Noun tags of what is joined to the head by "and" or "or". */
  joinedTags: number;
};

/** What is done, without what it is done to. */
type Doing = Pick<Action, "verb" | "cls" | "where" | "cued" | "mood" | "field" | "start" | "end">;

/** The action that does something to the object that a phrase names. */
export function actionOn({ verb, cls, where, cued, mood, field, start, end }: Doing, phrase: ObjectPhrase): Action {
  const { text: object, head, headTags, npTags, tags, plural, all, many, joinedTags } = phrase;
  return {
    verb,
    cls,
    where,
    cued,
    mood,
    field,
    start,
    end,
    head,
    object,
    headTags,
    npTags,
    tags,
    plural,
    all,
    many,
    joinedTags,
  };
}

const QUANTITIES = wordSet(
  `list set batch number group all one copy range contents content bunch part portion remainder rest series many any each more lists details some multiple up instance instances`,
);
const ALL = wordSet(`all every entire everything whole bulk batch mass everyone`);
const MANY = wordSet(`multiple many several one-or-more various selected`);

/** A phrase of nothing yet, for its reader to fill. */
const noPhrase = (): ObjectPhrase => ({
  start: null,
  end: null,
  text: "",
  head: null,
  headTags: 0,
  npTags: 0,
  tags: 0,
  plural: false,
  all: false,
  many: false,
  joinedTags: 0,
});

const BEFORE_NOW = /^(?:previously|already|recently)$/;

/** The noun phrase that follows a verb at `from - 1`, with what prepositions hang on it. */
export function readObject(field: FieldText, from: number, to: number): ObjectPhrase {
  const { tokens } = field;
  const phrase = noPhrase();
  let oblique = false;
  let joined = false;
  let textStart = -1;
  let textEnd = -1;
  let obliqueLeft = 6;
  const last = Math.min(to, from + 14);
  for (let i = from; i < last; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    // "a 4–8 digit code": a number is no thing yet.
    if (i > from && token.gap & (GAP.comma | GAP.colon | GAP.open) && !oblique) {
      if (phrase.head !== null && !/^\d/.test(phrase.head)) break;
    }
    const grammar = token.lex?.grammar ?? null;
    // "from the entire system" says where, not how much.
    if (ALL.has(token.form) && !isOwn(tokens[i + 1]) && !(oblique && /^(?:entire|whole)$/.test(token.form)))
      phrase.all = true;
    // "deletes one or more" may be one; "the records of selected users" says nothing of how many records.
    if (MANY.has(token.form) && !oblique && tokens[i - 1]?.form !== "or") phrase.many = phrase.plural = true;
    if (grammar === "determiner" || grammar === "adverb") continue;
    // "to the API", not "to delete".
    const towards = grammar === "infinitive" && (tokens[i + 1]?.lex?.verb == null || tokens[i + 1]?.lex?.noun != null);
    if (grammar === "preposition" || towards) {
      if (token.form === "of" && (phrase.head === null || QUANTITIES.has(phrase.head))) continue;
      if (phrase.head !== null) oblique = true;
      joined = false;
      continue;
    }
    if (grammar === "coordinator") {
      const verbNext = tokens[i + 1]?.lex?.verb;
      if (phrase.head === null) {
        // "generate and save a face": both verbs share the object.
        if (verbNext != null) i += 1;
        continue;
      }
      if (verbNext != null && tokens[i + 1]?.lex?.noun == null) break;
      joined ||= !oblique;
      oblique = true;
      continue;
    }
    if (token.form === "it" || token.form === "them") {
      // "runs it in the session": what follows hangs on it.
      if (phrase.head === null) oblique = true;
      continue;
    }
    // "restores a previously deleted page"
    if (grammar === "hypothesis" && phrase.head === null && BEFORE_NOW.test(token.form)) continue;
    if (grammar !== null && token.lex?.noun == null) break;
    const verb = token.lex?.verb;
    // "private keys stored in the vault", "rows imported from a file": the participle hangs on the noun before it.
    if (phrase.head !== null && !oblique && isParticiple(token) && isBehindNoun(tokens[i + 1])) break;
    const adjectival = tokens[i - 1]?.lex?.grammar === "determiner" && i > from;
    // "social login credentials": a verb's form between two nouns belongs to the noun.
    const compound = phrase.head !== null && tokens[i + 1]?.lex?.noun != null && !(token.gap & ~GAP.hyphen);
    if (
      !adjectival &&
      !compound &&
      verb != null &&
      token.lex?.noun == null &&
      !verb.ambiguous &&
      verb.form !== "past" &&
      verb.form !== "gerund"
    ) {
      if (phrase.head === null && token.gap & (GAP.slash | GAP.comma)) continue;
      break;
    }
    const tags = token.lex?.noun?.tags ?? 0;
    phrase.tags |= tags;
    if (oblique) {
      if (joined) phrase.joinedTags |= tags;
      obliqueLeft -= 1;
      if (obliqueLeft === 0) break;
      continue;
    }
    phrase.npTags |= tags;
    phrase.head = token.lex?.noun?.lemma ?? token.form;
    phrase.headTags = tags;
    phrase.plural ||=
      token.lex?.noun?.plural === true ||
      (token.lex?.noun == null && /[^s]s$/.test(token.form) && token.form.length > 4);
    if (textStart < 0) textStart = token.start;
    textEnd = token.end;
    phrase.end = token.end;
  }
  if (textStart >= 0) phrase.text = field.text.slice(textStart, textEnd);
  return phrase;
}

/** A participle, of a verb that the lexicon need not know: "a comment anchored to a range". */
function isParticiple({ lex, form }: Token): boolean {
  return (
    lex?.verb?.form === "past" ||
    ((form === "left" || /[^e]ed$/.test(form)) && lex?.verb == null && lex?.noun == null && lex?.grammar == null)
  );
}

/** Whether a participle is followed by what hangs on it, or by nothing. */
function isBehindNoun(next: Token | undefined): boolean {
  return (
    next === undefined ||
    next.lex?.grammar === "preposition" ||
    next.lex?.grammar === "infinitive" ||
    (next.gap & (GAP.comma | GAP.sentence | GAP.open)) !== 0
  );
}

/** "all its data", "any associated files": part of the one thing, not many things. */
function isOwn(next: Token | undefined): boolean {
  return (
    next !== undefined &&
    (next.form === "its" ||
      next.form === "their" ||
      next.form === "associated" ||
      next.form === "related" ||
      next.form === "of" ||
      next.form === "nested")
  );
}

/** Words that begin what is only said of the subject: "older than", "who have not paid". */
const QUALIFYING = wordSet("that which who whose older newer larger smaller longer higher lower than");

/** Where the clause that holds `at` begins. */
function clauseStart(tokens: readonly Token[], at: number, from: number): number {
  let start = at;
  while (start > from && start > at - 16 && !((tokens[start]?.gap ?? 0) & (GAP.comma | GAP.open | GAP.colon)))
    start -= 1;
  return start;
}

/** Noun tags of what prepositions hang on a participle: "is saved to a folder". */
function obliqueTags(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.lex?.grammar !== "preposition" && tokens[from]?.lex?.grammar !== "infinitive") return 0;
  let tags = 0;
  for (let i = from; i < from + 7; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.gap & (GAP.comma | GAP.sentence | GAP.colon)) break;
    tags |= token.lex?.noun?.tags ?? 0;
  }
  return tags;
}

/** "are removed", "are then removed": the verb tells that the subject is more than one. */
function agreesWithMany(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= at - 3; i -= 1) if (tokens[i]?.form === "are") return true;
  return false;
}

/** The subject of a passive whose participle stands at `at`: "keys older than 90 days are revoked" → keys. */
export function readSubject(field: FieldText, at: number, from: number): ObjectPhrase {
  const { tokens } = field;
  const phrase = noPhrase();
  for (let i = clauseStart(tokens, at, from); i < at; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    const grammar = token.lex?.grammar ?? null;
    if (ALL.has(token.form)) phrase.all = true;
    if (phrase.head !== null && (grammar === "be" || grammar === "modal" || QUALIFYING.has(token.form))) break;
    // "archives not found in the catalogue are removed"
    if (phrase.head !== null && isParticiple(token) && isBehindNoun(tokens[i + 1])) break;
    if (phrase.head !== null && grammar === "preposition") {
      if (token.form === "of" && QUANTITIES.has(phrase.head)) phrase.head = null;
      else break;
    }
    if (grammar !== null && token.lex?.noun == null) continue;
    const tags = token.lex?.noun?.tags ?? 0;
    phrase.tags |= tags;
    phrase.head = token.lex?.noun?.lemma ?? token.form;
    phrase.headTags = tags;
    phrase.npTags |= tags;
    phrase.plural = token.lex?.noun?.plural === true;
    phrase.start ??= token.start;
    phrase.end = token.end;
  }
  phrase.plural ||= agreesWithMany(tokens, at);
  phrase.tags |= obliqueTags(tokens, at + 1);
  if (phrase.start !== null && phrase.end !== null) phrase.text = field.text.slice(phrase.start, phrase.end);
  phrase.tags |= phrase.all ? TAG.bulk : 0;
  return phrase;
}
