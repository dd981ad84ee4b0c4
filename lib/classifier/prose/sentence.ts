import type { Action, FieldText, Mood, Where } from "../facts";
import { type ObjectPhrase, actionOn, readObject, readSubject } from "../objects";
import { TAG } from "../lexicon/lexicon";
import { wordSet } from "../lexicon/words";
import { isTurnOfSpeech } from "../senses";
import { GAP, type Token } from "../tokens";
import { accepts, isCjk, STRONG_CLASSES, type Acceptance } from "./acceptance";
import { closeClause, readGrammar, type State } from "./clause";
import { LIGHT_VERBS, pushNominal, readNominalLead, readNounLead } from "./nouns-of-doing";
import { sentenceKind, skipAdvice, skipBracket, skipGerundSubject, skipHeading, statesEffect } from "./openings";
import type { Sentence } from "./sections";

/**
 * The actions that one sentence states. Verbs count where the grammar makes them the tool's doing: at the beginning, in a chain,
 * after "to", a modal or a subject, as a gerund of means, or in the passive.
 */
export function readSentence(field: FieldText, sentence: Sentence, where: Where, actions: Action[]): void {
  const { tokens } = field;
  const before = actions.length;
  let from = sentence.from;
  from = skipBracket(tokens, from, sentence.to);
  from = skipAdvice(tokens, from, sentence.to);
  from = skipHeading(tokens, from, sentence.to);
  const opening = from;
  from = skipGerundSubject(tokens, from, sentence.to);
  const kind = sentenceKind(tokens, from, sentence.to);
  if (kind === "other") return;
  const cued = where === "later" && (from > opening || statesEffect(tokens, opening, sentence.to));
  const asks = isQuestion(field, sentence);
  const usage =
    sentence.usage ||
    tokens[from]?.lex?.grammar === "usage" ||
    isEntry(tokens, sentence.from) ||
    isPraise(tokens, from, sentence.to);
  const headline = where === "later" ? headlineOf(actions) : [];
  const stated = headline.some(isStated);
  const addressing = speaksOfItself(field, headline);
  let depth = 0;
  const state: State = {
    negated: false,
    hypothetical: false,
    chain: null,
    taken: 0,
    possible: false,
    last: -1,
    fresh: true,
    cued,
    finite: 0,
    suppose: tokens[from]?.lex?.grammar === "hypothesis",
    notAt: -1,
    narrow: false,
  };
  for (let i = from; i < sentence.to; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.gap & GAP.close) depth = Math.max(0, depth - 1);
    if (token.gap & GAP.open) depth += 1;
    if (i > from && token.gap & (GAP.comma | GAP.colon | GAP.open | GAP.close))
      closeClause(state, token, tokens[i + 1]);
    const { lex } = token;
    if (lex === null) {
      // "Whatever it has and the other has not is gone": the denial belongs to that clause.
      if (token.form === "has" || token.form === "have") state.finite += 1;
      if (!token.identifier || i > from) state.fresh = false;
      continue;
    }
    if (lex.grammar !== null) readGrammar(state, tokens, i);
    else if (lex.verb?.form === "third") state.finite += 1;
    const verb = lex.grammar === "modal" ? null : lex.verb;
    if (verb === null) {
      if (lex.grammar === null || !KEEPS_FRESH.has(lex.grammar)) state.fresh = false;
      continue;
    }
    // Asides in brackets list values and examples.
    const how =
      depth > 0 &&
      i > from &&
      (where === "later" || where === "argument" || token.gap & GAP.colon || listsKinds(state, tokens, i, sentence.to))
        ? null
        : accepts(state, tokens, i, from, sentence.to, where);
    if (how === null) {
      // "members who have not paid are removed": the negation belonged to the participle.
      if (verb.form === "past" && tokens[i - 1]?.lex?.grammar === "negation") state.negated = false;
      if (lex.grammar === null || !KEEPS_FRESH.has(lex.grammar)) state.fresh = false;
      continue;
    }
    // "allows assistants to search": what is allowed is what is done.
    if (LETTING.has(verb.lemma) && letsDo(tokens, i, sentence.to)) {
      state.taken += 1;
      state.fresh = false;
      continue;
    }
    const given = handsSomething(tokens, i, sentence.to);
    const object =
      passive(how) || isVerbLast(tokens, i, from, sentence.to)
        ? readSubject(field, i, from)
        : readObject(field, given ?? i + 1, sentence.to);
    if ((object.head === null && isPronoun(tokens[i + 1])) || PRONOUNS.has(object.head ?? ""))
      inherit(object, actions, where === "argument" ? before : 0);
    if (where === "later" && verb.ambiguous && object.head === null) continue;
    if (verb.lemma === "call" && (where === "argument" || (where === "later" && namesTool(tokens, i, sentence.to))))
      continue;
    if (isTurnOfSpeech(verb.lemma, object.head)) continue;
    if (isIdiom(verb.lemma, object.head, where) || isWireTalk(verb.lemma, object.head, where)) continue;
    if (verb.lemma === "truncate" && isCutToLength(tokens, i, sentence.to)) continue;
    if (where === "later" && setsArgument(field, token)) continue;
    // Occasions to call it tell what it does only where nothing before them does.
    if (usage && where === "later" && (stated || !STRONG_CLASSES.has(verb.cls))) continue;
    const possible = how === "possible" || isOfOthers(tokens, i) || (state.possible && isJoined(state, tokens, i));
    const mood: Mood =
      state.negated || deniesObject(tokens[i + 1]) || isDeniedBehind(field, token)
        ? "negated"
        : asks ||
            ((state.hypothetical || possible) && !isOccasion(tokens, i, usage && where === "lead")) ||
            (addressing && isImperative(tokens, i, from)) ||
            (i === from && fillsIn(tokens, i, where))
          ? "hypothetical"
          : "asserted";
    const grants = givesAccess(tokens, i, object);
    const doing = {
      verb: grants ? "grant" : given === null ? verb.lemma : "assign",
      cls: grants ? "grant" : given === null ? verb.cls : "update",
      where: passive(how) && where === "lead" ? "later" : where,
      cued: where !== "name" && (cued || (passive(how) && (where === "lead" || STRONG_PASSIVE.has(verb.cls)))),
      mood,
      field,
      start: Math.min(token.start, object.start ?? token.start),
      end: Math.max(token.end, object.end ?? token.end),
    };
    actions.push(actionOn(doing, object));
    if (LIGHT_VERBS.has(verb.lemma)) pushNominal(field, i + 1, sentence.to, actions);
    // "takes a path": only what is taken tells what is done.
    if (verb.lemma === "take" && actions.at(-1)?.cls === "light") actions.pop();
    state.chain = verb.form === "past" ? null : verb.form;
    state.possible = possible;
    state.taken += 1;
    state.last = i;
    state.fresh = false;
  }
  if (where !== "lead" || asks || actions.length > before) return;
  if (!readNominalLead(field, from, sentence.to, actions)) readNounLead(field, from, sentence.to, actions);
}

/** "Storms that may destroy buildings": what several others may do is not done by the call. */
function isOfOthers(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:may|might|can)$/.test(tokens[at - 1]?.form ?? "") &&
    /^(?:that|which)$/.test(tokens[at - 2]?.form ?? "") &&
    tokens[at - 3]?.lex?.noun?.plural !== false
  );
}

/** Where what is given begins: "gives a member a role"; what one gives "you" is an answer. */
function handsSomething(tokens: readonly Token[], at: number, to: number): number | null {
  if (!/^gives?$/.test(tokens[at]?.form ?? "") || tokens[at + 1]?.lex?.grammar !== "determiner") return null;
  for (let i = at + 3; i < Math.min(to, at + 8); i += 1) {
    const token = tokens[i];
    if (token === undefined || token.gap & (GAP.comma | GAP.colon | GAP.open)) return null;
    if (/^(?:an?|another|its|their|the)$/.test(token.form)) return i;
    if (token.lex?.grammar != null && token.lex.grammar !== "determiner") return null;
  }
  return null;
}

const MANAGED = wordSet(
  "operations actions management manager crud tools tool functions commands methods administration handling control lifecycle",
);

/** "a running operation (move, edit, delete)", "at which level (read / write)": kinds of what was named, not what is done. */
function listsKinds(state: State, tokens: readonly Token[], at: number, to: number): boolean {
  if (state.taken > 0) return false;
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  if (next !== undefined && !(next.gap & (GAP.comma | GAP.slash | GAP.close))) return false;
  let open = at;
  while (open > 0 && !((tokens[open]?.gap ?? 0) & GAP.open)) open -= 1;
  const before = tokens[open - 1];
  return before !== undefined && !MANAGED.has(before.form) && before.lex?.noun?.plural !== true;
}

/** "- type: kind of the object", "- Finding paths": an item of a list that tells of a field or an occasion. */
function isEntry(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  if (first === undefined || !(first.gap & GAP.bullet)) return false;
  return first.lex?.verb?.form === "gerund" || ((tokens[from + 1]?.gap ?? 0) & GAP.colon) !== 0;
}

const PRAISE = wordSet(
  "useful ideal perfect handy helpful great good suitable essential suited designed intended meant",
);

/** "This is useful for creating users", "Perfect for pruning": occasions to call it. */
function isPraise(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 5); i += 1)
    if (PRAISE.has(tokens[i]?.form ?? "")) return /^(?:for|when|if|in)$/.test(tokens[i + 1]?.form ?? "");
  return false;
}

/** What the name, the title and the first sentence state: it stands before all else. */
function headlineOf(actions: readonly Action[]): readonly Action[] {
  const end = actions.findIndex(({ where }) => where === "later");
  return end < 0 ? actions : actions.slice(0, end);
}

/** Whether an action says in the name or the first sentence what is done; "manage" and "perform" leave it open. */
function isStated({ mood, cls }: Action): boolean {
  return mood === "asserted" && cls !== "multi" && cls !== "light";
}

/** Whether the first sentence is in the third person ("Returns …"): then "add the record" asks the reader to do it. */
function speaksOfItself({ tokens }: FieldText, actions: readonly Action[]): boolean {
  const lead = actions.find(({ where }) => where === "lead");
  return lead !== undefined && tokens.find(({ start }) => start === lead.start)?.lex?.verb?.form === "third";
}

function isImperative(tokens: readonly Token[], i: number, from: number): boolean {
  if (tokens[i]?.lex?.verb?.form !== "base") return false;
  const before = i > from ? tokens[i - 1] : undefined;
  return before === undefined || before.lex === null || before.lex.grammar === "adverb" || before.lex.grammar === null;
}

/** "Set `links` to false": how an argument is filled in. */
function fillsIn(tokens: readonly Token[], i: number, where: Where): boolean {
  const next = tokens[i + 1];
  return (
    where === "later" &&
    tokens[i]?.lex?.verb?.form === "base" &&
    next !== undefined &&
    (next.identifier || (next.gap & GAP.quote) !== 0)
  );
}

/** "makes an API call", "sends a request": how a tool works, said behind its first sentence. */
function isWireTalk(verb: string, head: string | null, where: Where): boolean {
  return where === "later" && /^(?:make|send|issue|perform)$/.test(verb) && /^(?:calls?|requests?)$/.test(head ?? "");
}

/** "to save tokens", "draws attention to", "pass it back to continue": turns of speech, not what is done to things. */
function isIdiom(verb: string, head: string | null, where: Where): boolean {
  if (verb === "save") return SPARED.has(head ?? "");
  // "Skips enum members", "make an educated guess"
  if (verb === "skip") return where === "later" || where === "argument";
  if (verb === "make") return TURNS_OF_MAKING.has(head ?? "");
  return head === "attention" || (verb === "continue" && head === null && where === "later");
}

const TURNS_OF_MAKING = wordSet(
  "guess sense use decision decisions sure difference progress effort assumption assumptions attempt attempts note mistake mistakes",
);
const SPARED = wordSet("token tokens time space bandwidth cost costs effort context roundtrip latency");

/** "is truncated at 50000 bytes", "truncates a text to n characters": only shortened. */
function isCutToLength(tokens: readonly Token[], at: number, to: number): boolean {
  for (let i = at + 1; i < Math.min(to, at + 6); i += 1) {
    const token = tokens[i];
    if (token === undefined || token.gap & (GAP.comma | GAP.colon)) return false;
    if (/^(?:to|at)$/.test(token.form)) return tokens[i + 1]?.lex?.verb == null;
  }
  return false;
}

/** "edit or add files": a verb joined to the one before in the same form. */
function isJoined(state: State, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.lex?.verb == null || token.lex.verb.form !== state.chain) return false;
  return (token.gap & (GAP.comma | GAP.slash)) !== 0 || tokens[at - 1]?.lex?.grammar === "coordinator";
}

/** "Use this when the user wants to delete a rule": said instead of what it does, the occasion tells it. */
function isOccasion(tokens: readonly Token[], at: number, usage: boolean): boolean {
  if (!usage || tokens[at]?.lex?.verb?.form !== "base") return false;
  const before = tokens[tokens[at - 1]?.lex?.grammar === "adverb" ? at - 2 : at - 1];
  return before?.lex?.grammar === "infinitive";
}

/** "Would this be blocked?": asked, not done. */
export function isQuestion({ text, tokens }: FieldText, { to }: Sentence): boolean {
  const last = tokens[to - 1];
  return last !== undefined && /^["'`)\]*]{0,3}\?/.test(text.slice(last.end, last.end + 4));
}

/** What these classes do to things in a later sentence is an effect of the call even without a word that joins. */
const STRONG_PASSIVE = wordSet(
  "delete remove revoke pay move_money trade order send execute lifecycle deploy install sign grant drive",
);
const LETTING = wordSet("allow permit enable let");

/** Whether "allows … to do" follows. */
function letsDo(tokens: readonly Token[], at: number, to: number): boolean {
  for (let i = at + 1; i < Math.min(to, at + 9); i += 1) {
    const token = tokens[i];
    if (token === undefined || token.gap & (GAP.comma | GAP.colon)) return false;
    if (token.lex?.grammar === "infinitive" && tokens[i + 1]?.lex?.verb != null) return true;
    if (token.lex?.verb?.form === "gerund") return true;
  }
  return false;
}

/** "changes nothing", "deletes no files". */
function deniesObject(next: Token | undefined): boolean {
  return next !== undefined && /^(?:nothing|no|none|neither)$/.test(next.form);
}

/** Denials of Japanese and Korean stand behind the verb: "削除しません", "삭제하지 않습니다". */
const DENIED_BEHIND =
  /^(?:は|も)?(?:し|され|でき|する(?:こと|もの))?(?:は)?(?:ません|ない|ず)|^(?:하|되|시키)지(?:는|도)? ?(?:않|못)/;

function isDeniedBehind({ text }: FieldText, { form, end }: Token): boolean {
  return isCjk(form) && DENIED_BEHIND.test(text.slice(end, end + 12));
}

/** "ファイルを削除する", "Görevi siler": in languages whose verb stands last, the object stands before it. */
function isVerbLast(tokens: readonly Token[], i: number, from: number, to: number): boolean {
  const token = tokens[i];
  const next = i + 1 < to ? tokens[i + 1] : undefined;
  if (token === undefined || i === from || tokens[i - 1]?.lex?.noun == null) return false;
  if (isCjk(token.form)) return next?.lex?.noun == null || (next.gap & GAP.comma) !== 0;
  return next === undefined && token.lex?.verb?.form === "third";
}

/** "Gives a member a role": handed to somebody; "gives access to the data" only offers it. */
function givesAccess(tokens: readonly Token[], at: number, { tags }: ObjectPhrase): boolean {
  if (!GIVING.has(tokens[at]?.lex?.verb?.lemma ?? "") || (tags & TAG.access) === 0) return false;
  const first = tokens[at + 1]?.lex?.grammar === "determiner" ? tokens[at + 2] : tokens[at + 1];
  return first !== undefined && first.form !== "access" && ((first.lex?.noun?.tags ?? 0) & TAG.access) === 0;
}

const GIVING = wordSet("give hand");

const passive = (how: Acceptance): boolean => how === "passive";

/** What stands for the thing spoken of before. */
const PRONOUNS = wordSet("one ones it they them those these others other rest remainder");

function isPronoun(token: Token | undefined): boolean {
  return token?.form === "it" || token?.form === "them";
}

/** "finds the order and cancels it": what "it" stands for is the object before. */
function inherit(object: ObjectPhrase, actions: readonly Action[], before: number): void {
  const last = actions.length > before ? actions.at(-1) : undefined;
  if (last === undefined) return;
  object.head = last.head;
  object.headTags = last.headTags;
  object.npTags = last.npTags;
  object.tags |= last.tags;
  object.plural = last.plural;
  // "The sharpest copy stays, the rest is removed."
  if (/^(?:others|rest|remainder)$/.test(object.text)) object.many = object.plural = true;
}

/** "Set embed=false for links": how to fill in an argument. */
function setsArgument({ text }: FieldText, { end }: Token): boolean {
  return /^\s{1,3}[`"'*]{0,3}[A-Za-z_]\w{0,40}[`"']?\s?=/.test(text.slice(end, end + 52));
}

/** "call `x` first", "calling the y tool": a sentence about another tool. */
function namesTool(tokens: readonly Token[], at: number, to: number): boolean {
  for (let i = at + 1; i < Math.min(to, at + 5); i += 1) {
    const token = tokens[i];
    if (token?.identifier === true || token?.form === "tool" || token?.form === "tools") return true;
  }
  return false;
}

const KEEPS_FRESH: ReadonlySet<string> = new Set(["adverb", "coordinator", "modal", "infinitive"]);
