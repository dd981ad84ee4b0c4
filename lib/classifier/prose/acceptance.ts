import type { Where } from "../facts";
import { wordSet } from "../lexicon/words";
import { GAP, type Token } from "../tokens";
import type { State } from "./clause";
import { hasDeterminerAfter, isInfoCompound, takesObject } from "./following";
import { isBe, isPassive, OTHERS_DUTY, PASSIVE_CLASSES, passiveMood, SAME_PAST } from "./passive";

const SUPPORTING = wordSet(
  `simulates simulate for by via supports support allows allow enables enable including includes allowing through like`,
);
const POSSIBLE = wordSet(
  `suggestions suggestion instructions steps guidance guide snippet checklist tutorial price cost time way ways place tips recommendations idea ideas able possible required needed necessary allowed permission free how want wants need needs wish wishes going before attempt trying tries try decide whether ready plan plans asks asked about where what
   guides snippets prompt prompts link links
  safe unsafe available easy easier hard harder difficult likely unlikely useful helpful good best tend tends tempted reason reasons chance eligible`,
);
/** Ambiguous words of these classes are taken as verbs behind "and" and a comma: missing them would hide a strong effect. */
export const STRONG_CLASSES = wordSet(`delete remove revoke pay move_money trade execute deploy sign`);
/** "converts to clean text": adjectives as often as verbs. */
const ADJECTIVES = wordSet("clean empty clear open complete present free void");

const SORTED = /^(?:by|in|alphabetically|chronologically|ascending|descending|newest|oldest|first)$/;

/** "goes through each step", "follows redirects": these drive or send only where one is told to. */
const VAGUE = wordSet("go follow");

/** Whether a word is Chinese, Japanese or Korean. */
export const isCjk = (form: string): boolean => form.charCodeAt(0) >= 0x3040;

/** What stands before an infinitive in other languages. */
const FOREIGN_TO = wordSet("de para pour zu di zum att");

const NOT = wordSet("not never is are");

/** "Pass the id", "accepts a list", "takes a path": these tell what is done only where the first sentence begins. */
const LEAD_ONLY = wordSet("take accept hand pass end raise interact");
/** "Where a film streams, rents or sells": a first sentence that names what is answered; only the passive tells of an effect. */
const ASKING = wordSet("who which what where how why whether");

/** How a verb is taken: done, done in the passive, only possible, or not as a verb. */
export type Acceptance = "plain" | "passive" | "possible" | null;

/** Whether the grammar around a verb makes it the doing of the tool. */
export function accepts(
  state: State,
  tokens: readonly Token[],
  i: number,
  from: number,
  to: number,
  where: Where,
): Acceptance {
  const token = tokens[i];
  const verb = token?.lex?.verb;
  if (token === undefined || verb == null) return null;
  if (
    where === "lead" &&
    verb.form !== "past" &&
    ASKING.has(tokens[from]?.form ?? "") &&
    // "Where a value is given, writes it to the store": the main clause begins.
    !(verb.form === "third" && token.gap & GAP.comma && state.finite > 1 && hasDeterminerAfter(tokens, i, to))
  )
    return null;
  let p = i - 1;
  // "pip-installed"
  if (verb.form === "past" && token.gap & GAP.hyphen) p -= 1;
  while (p >= from && p > i - 6 && tokens[p]?.lex?.grammar === "adverb") p -= 1;
  const before = p >= from ? tokens[p] : undefined;
  const grammar = before?.lex?.grammar ?? null;
  const commaBefore = (token.gap & (GAP.comma | GAP.slash)) !== 0;
  // "Results are ordered by date": sorted.
  if (verb.form === "past" && verb.lemma === "order" && SORTED.test(tokens[i + 1]?.form ?? "")) return null;
  // "is not saved but sent"
  if (verb.form === "past" && grammar === "but" && state.finite > 0 && PASSIVE_CLASSES.has(verb.cls)) return "passive";
  if (verb.form === "past" || (SAME_PAST.has(token.form) && isBe(before)))
    return isPassive(tokens, p, from, verb, state.cued || (where === "lead" && state.taken === 0))
      ? passiveMood(tokens, p)
      : null;
  // Without endings to go by, a Chinese or Japanese verb counts at the beginning and where it is joined.
  if (isCjk(token.form)) return state.taken === 0 || commaBefore || STRONG_CLASSES.has(verb.cls) ? "plain" : null;
  if (verb.lemma === "drop" && isDragged(tokens, i, from)) return null;
  if (VAGUE.has(verb.lemma) && (where === "later" || verb.form !== "base")) return null;
  if (
    LEAD_ONLY.has(verb.lemma) &&
    (where !== "lead" || (verb.ambiguous && verb.form === "base" && !hasDeterminerAfter(tokens, i, to)))
  )
    return null;
  const verbal = !verb.ambiguous || takesObject(tokens, i, to);
  if (before === undefined || state.fresh) {
    if (
      where === "argument" &&
      verb.ambiguous &&
      !hasDeterminerAfter(tokens, i, to) &&
      !(verb.form === "third" && STRONG_CLASSES.has(verb.cls))
    )
      return null;
    // "Empty result means that …"
    if (where === "later" && ADJECTIVES.has(token.form) && !hasDeterminerAfter(tokens, i, to)) return null;
    if (verb.nounFirst && to - from === 1) return null;
    // "…, trash not counted"
    if (verb.ambiguous && i > from && NOT.has(tokens[i + 1]?.form ?? "")) return null;
    if (i > from && verb.ambiguous && isNounInList(tokens, i, to)) return null;
    // "Billing-period dates", "Replays show …": behind the first sentence such a word needs a determiner to be a verb.
    if (verb.nounFirst && (where === "later" || verb.form === "gerund") && !hasDeterminerAfter(tokens, i, to))
      return null;
    return isInfoCompound(tokens, i, to) ? null : "plain";
  }
  if (grammar === "infinitive" && ADJECTIVES.has(token.form) && !hasDeterminerAfter(tokens, i, to)) return null;
  // "permet de supprimer", "para eliminar", "zu löschen"
  if (verb.form === "base" && FOREIGN_TO.has(before.form)) return "plain";
  // "Generates a command to connect to the cluster": what the text is for.
  if (grammar === "infinitive" && tokens[state.last]?.lex?.verb?.cls === "generate" && !STRONG_CLASSES.has(verb.cls))
    return "possible";
  if (grammar === "infinitive" && verb.form === "base")
    // "Which of the jobs to launch": at the end of an argument's text such a word is a verb.
    return verbal || !verb.ambiguous || (where === "argument" && i === to - 1) ? infinitiveMood(tokens, p, from) : null;
  if (grammar === "modal" && state.taken > 0 && isRelative(tokens[p - 1])) return null;
  // "With this tool you can delete a branch": said first, it is what the tool is for.
  if (grammar === "modal" && isReader(tokens[p - 1]))
    return where === "lead" && state.taken === 0 && before.form === "can" ? "plain" : "possible";
  // "what it can buy"
  if (grammar === "modal" && /^what(?:ever)?$/.test(tokens[p - 2]?.form ?? "")) return "possible";
  if (grammar === "modal" && verb.form === "base") return OTHERS_DUTY.has(before.form) ? "possible" : "plain";
  if (grammar === "negation" && verb.form === "base") return "plain";
  // "Not only deletes", "Never deletes", "No elimina"
  if (grammar === "negation" && verb.form === "third" && (tokens[p + 1]?.form === "only" || p === from)) return "plain";
  if (verb.form === "gerund") {
    // "shows the page while deleting its cookies"
    if (before.form === "while" && where === "argument") return null;
    if (before.form === "while") {
      if (state.taken === 0 || !isAside(verb.cls) || !verbal) return null;
      // "Shows which ones are already merged while pruning them": the clause before is over.
      state.hypothetical = false;
      return "plain";
    }
    if (
      grammar === "negation" ||
      grammar === "hypothesis" ||
      (SUPPORTING.has(before.form) && (before.form !== "for" || state.taken === 0)) ||
      before.form === "than" ||
      (before.form === "of" && state.negated)
    )
      return "plain";
    // "backs up the table before dropping it" is done; "read this before deleting" is advice.
    if (before.form === "after" || before.form === "before") {
      // "does not ask before deleting": what is denied is the asking.
      if (p > from && state.negated && state.taken > 0) {
        state.negated = false;
        return before.form === "before" ? "plain" : "possible";
      }
      return p > from && (before.form === "after" || state.chain === "third") ? "plain" : "possible";
    }
    // "has the effect of deleting …"
    if (before.form === "of" && isEffectNoun(tokens[p - 1])) return "plain";
    // "blocked queries, blocking percentage": of such a word an object with a determiner makes a verb.
    const doing = verb.ambiguous && !STRONG_CLASSES.has(verb.cls) ? hasDeterminerAfter(tokens, i, to) : verbal;
    if (commaBefore && state.taken > 0 && isAside(verb.cls) && doing) return "plain";
    return (grammar === "coordinator" || commaBefore) && state.chain === "gerund" ? "plain" : null;
  }
  if (token.gap & GAP.slash && state.last !== i - 1) return null;
  if (commaBefore && grammar !== "coordinator" && verb.form === "third" && endsItem(tokens, i, to)) return null;
  if (grammar === "coordinator" || commaBefore) {
    if (state.chain === verb.form || (state.chain === "base" && verb.form === "base"))
      return !verb.ambiguous ||
        hasDeterminerAfter(tokens, i, to) ||
        (verbal && STRONG_CLASSES.has(verb.cls)) ||
        isListed(tokens, i) ||
        (grammar === "coordinator" && state.last === p - 1 && verb.form === "base" && takesObject(tokens, i, to))
        ? "plain"
        : null;
    return verb.form === "third" &&
      (grammar === "coordinator" || state.taken > 0) &&
      (!verb.ambiguous || hasDeterminerAfter(tokens, i, to))
      ? "plain"
      : null;
  }
  // "…, which deletes it" says what the call does; "a job that deletes" describes the job.
  // "not only lists but also deletes"
  if (grammar === "but" && verb.form === "third" && state.chain === "third") return "plain";
  if (grammar === "subject" && state.taken > 0 && (before.form === "that" || before.form === "which"))
    return before.form === "which" && before.gap & GAP.comma && verb.form === "third" && isAside(verb.cls) && verbal
      ? "plain"
      : null;
  // "which bills die in committee"
  if (grammar === "subject" && before.form === "which" && verb.nounFirst && !hasDeterminerAfter(tokens, i, to))
    return null;
  // "for API requests": nouns beside nouns.
  if (grammar === "subject" && verb.nounFirst && tokens[p - 1]?.lex?.grammar === "preposition") return null;
  if (grammar === "subject")
    return verb.form === "third" || before.form === "they"
      ? !verb.ambiguous || hasDeterminerAfter(tokens, i, to) || verb.form === "third"
        ? "plain"
        : null
      : null;
  if (verb.form === "third" && state.taken === 0 && grammar === null)
    return hasDeterminerAfter(tokens, i, to) || !verb.ambiguous ? "plain" : null;
  return null;
}

/** "the side effect of deleting". */
function isEffectNoun(token: Token | undefined): boolean {
  return token !== undefined && /^(?:effects?|results?|consequences?|purpose|means|outcome|job|task)$/.test(token.form);
}

/** Whether what is said behind a comma is an effect of its own rather than a description of what is read. */
function isAside(cls: string): boolean {
  return cls !== "read" && cls !== "compute" && cls !== "light" && cls !== "multi" && cls !== "build";
}

/** "wins, kills, assists": items of a list, not verbs. */
function endsItem(tokens: readonly Token[], i: number, to: number): boolean {
  const next = i + 1 < to ? tokens[i + 1] : undefined;
  return next === undefined || (next.gap & (GAP.comma | GAP.close | GAP.open)) !== 0;
}

/** "Symbol, supply and authorities of a mint": joined to a noun, such a word is one itself. */
function isNounInList(tokens: readonly Token[], i: number, to: number): boolean {
  const next = i + 1 < to ? tokens[i + 1] : undefined;
  return next?.lex?.grammar === "coordinator" && i + 2 < to && tokens[i + 2]?.lex?.verb == null;
}

/** "you can share it": what the reader may do. */
function isReader(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(you|user|users|agent|agents|client|clients|caller|callers|one|we|people|anyone|they|somebody|everybody|nobody)$/.test(
      token.form,
    )
  );
}

/** "a sandbox that can run code": what a thing can do is not what the call does. */
function isRelative(token: Token | undefined): boolean {
  return token?.form === "that" || token?.form === "which" || token?.form === "who";
}

/** "drag and drop", "drags an element and drops it". */
function isDragged(tokens: readonly Token[], i: number, from: number): boolean {
  for (let j = Math.max(from, i - 8); j < i; j += 1) if (tokens[j]?.lex?.verb?.lemma === "drag") return true;
  return false;
}

/** "create/update/delete", "start, stop, restart": neighbours in a list of verbs need no object each. */
function isListed(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return before?.lex?.verb?.form === "base" && !before.lex.verb.ambiguous;
}

/** Behind these "to" takes a noun: "prior to update", "access to", "changes to". */
const TO_NOUN = wordSet(
  "prior due according subject related thanks addition reference response respect access opposed next",
);

function infinitiveMood(tokens: readonly Token[], p: number, from: number): Acceptance {
  const before = p - 1 >= from ? tokens[p - 1] : undefined;
  if (before === undefined) return "possible";
  if (TO_NOUN.has(before.form)) return null;
  // "An administrator has to delete it."
  if (/^(?:has|have|needs?)$/.test(before.form)) return "possible";
  if (before.form === "used") {
    // "the card used to pay": what something was used for, unless it is the tool that is used.
    const user = tokens[p - 2];
    // "it used to start macros": no more.
    if (/^(?:it|they|which|that)$/.test(user?.form ?? "")) return "possible";
    const own =
      p - 2 < from ||
      user?.lex?.grammar === "be" ||
      user?.lex?.grammar === "subject" ||
      user?.lex?.grammar === "adverb";
    return own ? "plain" : "possible";
  }
  // "simplifies the process for you to create clusters"
  if (isReader(before) && tokens[p - 2]?.form === "for") return "possible";
  // "Attempts to rotate it": done, as far as it can be.
  if (p - 1 === from && /^(?:attempt|trie)s?$/.test(before.form)) return "plain";
  return POSSIBLE.has(before.form) ? "possible" : "plain";
}
