import type { Action, FieldText, Mood, Where } from "./facts";
import { NOMINALS, type VerbForm } from "./lexicon/lexicon";
import { readObject, readSubject, type ObjectPhrase } from "./objects";
import { GAP, type Token } from "./tokens";

/** Headings that start a part of a description: what such a part says is not what the call does. */
const SECTIONS: ReadonlyMap<string, "arguments" | "answer" | "skip" | "body"> = new Map([
  ["args", "arguments"],
  ["arguments", "arguments"],
  ["parameters", "arguments"],
  ["params", "arguments"],
  ["param", "arguments"],
  ["inputs", "arguments"],
  ["returns", "answer"],
  ["return", "answer"],
  ["output", "answer"],
  ["outputs", "answer"],
  ["response", "answer"],
  ["yields", "answer"],
  ["raises", "skip"],
  ["errors", "skip"],
  ["example", "skip"],
  ["examples", "skip"],
  ["usage", "skip"],
  ["throws", "skip"],
  ["prerequisites", "skip"],
  ["workflow", "skip"],
  ["prerequisite", "skip"],
  ["requirements", "skip"],
  ["next", "skip"],
  ["tips", "skip"],
  ["note", "body"],
  ["notes", "body"],
  ["warning", "body"],
  ["important", "body"],
  ["caution", "body"],
  ["description", "body"],
  ["effects", "body"],
  ["actions", "body"],
  ["operations", "body"],
]);

export type Section = "body" | "arguments" | "answer" | "skip";

/** One sentence (or list item) as a range of tokens. */
export type Sentence = {
  from: number;
  to: number;
  section: Section;
  index: number;
  /** Says when to call the tool rather than what it does. */ usage: boolean;
};

/** Cuts the tokens of a text into sentences and says which part of the description each belongs to. */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let section: Section = "body";
  let inline = false;
  /** Inside a list below "use this when you need to:". */
  let listed = false;
  let index = 0;
  let from = 0;
  for (let i = 1; i <= tokens.length; i += 1) {
    const next = tokens[i];
    if (next !== undefined && (next.gap & GAP.sentence) === 0) continue;
    const first = tokens[from];
    if (first === undefined) break;
    const afterFirst = tokens[from + 1];
    const heading =
      (afterFirst === undefined ? (next?.gap ?? 0) | GAP.colon : afterFirst.gap) & GAP.colon
        ? SECTIONS.get(first.form)
        : undefined;
    let start = from;
    if (heading !== undefined && (first.gap & GAP.line || from === 0 || first.gap & GAP.sentence)) {
      section = heading;
      start = from + 1;
      // "WORKFLOW: a, then b. Creates …": what stands on the heading's own line ends with its sentence.
      inline = heading === "skip" && afterFirst !== undefined && (afterFirst.gap & GAP.line) === 0;
    } else if (
      section !== "body" &&
      first.gap & GAP.blank &&
      !(afterFirst !== undefined && afterFirst.gap & (GAP.colon | GAP.open | GAP.comma)) &&
      !(first.gap & GAP.bullet)
    ) {
      section = "body";
    }
    if (start < i) {
      sentences.push({
        from: start,
        to: i,
        section,
        index,
        usage: listed && (first.gap & (GAP.bullet | GAP.line)) !== 0,
      });
      if (section === "body") index += 1;
    }
    const opens = next !== undefined && (next.gap & GAP.colon) !== 0;
    if (opens) listed = saysWhen(tokens, start, i);
    else if (listed && !(first.gap & GAP.bullet) && first.gap & GAP.blank) listed = false;
    if (inline) {
      section = "body";
      inline = false;
    }
    from = i;
  }
  return sentences;
}

/** "Use this tool when you need to:", "How to use this tool:" open a list of occasions, not of effects. */
function saysWhen(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const form = tokens[i]?.form;
    if (
      form === "when" ||
      form === "how" ||
      form === "use" ||
      form === "cases" ||
      form === "useful" ||
      form === "practices"
    )
      return true;
  }
  return false;
}

const SUPPORTING = new Set([
  "simulates",
  "simulate",
  "for",
  "by",
  "via",
  "supports",
  "support",
  "allows",
  "allow",
  "enables",
  "enable",
  "including",
  "includes",
  "allowing",
  "through",
  "like",
]);
const POSSIBLE = new Set([
  "suggestions",
  "suggestion",
  "instructions",
  "steps",
  "guidance",
  "price",
  "cost",
  "time",
  "way",
  "ways",
  "place",
  "tips",
  "recommendations",
  "idea",
  "ideas",
  "able",
  "possible",
  "required",
  "needed",
  "necessary",
  "allowed",
  "permission",
  "free",
  "how",
  "want",
  "wants",
  "need",
  "needs",
  "wish",
  "wishes",
  "going",
  "before",
  "attempt",
  "trying",
  "tries",
  "try",
  "decide",
  "whether",
  "ready",
  "plan",
  "plans",
  "asks",
  "asked",
  "about",
  "where",
  "what",
]);
const OTHERS_DUTY = new Set(["must", "should", "would", "could", "shall"]);
/** Ambiguous words of these classes are taken as verbs behind "and" and a comma: missing them would hide a strong effect. */
/** Of mere changes only these are taken from the passive: the others describe data ("pages are created by users"). */
const PASSIVE_CHANGES = new Set([
  "overwrite",
  "replace",
  "mark",
  "archive",
  "close",
  "move",
  "lock",
  "disable",
  "enable",
  "merge",
  "fix",
]);
const STRONG_CLASSES = new Set([
  "delete",
  "remove",
  "revoke",
  "pay",
  "move_money",
  "trade",
  "execute",
  "deploy",
  "sign",
]);
const HISTORY = new Set(["was", "were", "been"]);
/** What happens to things in the passive matters where it changes them. */
const PASSIVE_CLASSES = new Set([
  "delete",
  "remove",
  "revoke",
  "pay",
  "move_money",
  "trade",
  "order",
  "execute",
  "lifecycle",
  "deploy",
  "install",
  "send",
  "save",
  "create",
  "update",
  "sign",
  "grant",
  "cancel",
  "drive",
  "build",
]);

type State = {
  negated: boolean;
  hypothetical: boolean;
  /** Form of the last verb taken in this clause chain, so that "create, update or delete" is read as three. */
  chain: VerbForm | null;
  taken: number;
  /** Index of the last verb taken: "create/update" joins only neighbours. */
  last: number;
  /** A comma closed a subordinate clause: the main clause may begin with its verb. */
  fresh: boolean;
};

/**
 * The actions that one sentence states. Verbs count where the grammar makes them the tool's doing: at the beginning, in a chain,
 * after "to", a modal or a subject, as a gerund of means, or in the passive.
 */
export function readSentence(field: FieldText, sentence: Sentence, where: Where, actions: Action[]): void {
  const { tokens } = field;
  const before = actions.length;
  let from = sentence.from;
  from = skipBracket(tokens, from, sentence.to);
  from = skipHeading(tokens, from, sentence.to);
  const kind = sentenceKind(tokens, from, sentence.to);
  if (kind === "other") return;
  const usage = sentence.usage || tokens[from]?.lex?.grammar === "usage";
  let depth = 0;
  const state: State = { negated: false, hypothetical: false, chain: null, taken: 0, last: -1, fresh: true };
  for (let i = from; i < sentence.to; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.gap & GAP.close) depth = 0;
    if (token.gap & GAP.open) depth += 1;
    if (i > from && token.gap & (GAP.comma | GAP.colon | GAP.open | GAP.close))
      closeClause(state, token, tokens[i + 1]);
    const { lex } = token;
    if (lex === null) {
      if (!token.identifier || i > from) state.fresh = false;
      continue;
    }
    if (lex.grammar !== null) readGrammar(state, tokens, i);
    const { verb } = lex;
    if (verb === null) {
      if (lex.grammar === null || !KEEPS_FRESH.has(lex.grammar)) state.fresh = false;
      continue;
    }
    // Asides in brackets list values and examples.
    const how =
      depth > 0 && i > from && (where === "later" || where === "argument")
        ? null
        : accepts(state, tokens, i, from, sentence.to, where);
    if (how === null) {
      // "members who have not paid are removed": the negation belonged to the participle.
      if (verb.form === "past" && tokens[i + 1]?.lex?.grammar !== "coordinator") state.negated = false;
      if (lex.grammar === null || !KEEPS_FRESH.has(lex.grammar)) state.fresh = false;
      continue;
    }
    const object = passive(how) ? readSubject(field, i, from) : readObject(field, i + 1, sentence.to);
    if (object.head === null && isPronoun(tokens[i + 1])) inherit(object, actions, before);
    if (where === "later" && verb.ambiguous && object.head === null) continue;
    if (verb.lemma === "call" && (where === "argument" || (where === "later" && namesTool(tokens, i, sentence.to))))
      continue;
    if (object.head === "attention") continue;
    if (usage && where === "later" && !STRONG_CLASSES.has(verb.cls)) continue;
    const mood: Mood = state.negated
      ? "negated"
      : state.hypothetical || how === "possible"
        ? "hypothetical"
        : "asserted";
    actions.push({
      verb: verb.lemma,
      cls: verb.cls,
      where: passive(how) && where === "lead" ? "later" : where,
      mood,
      field,
      start: Math.min(token.start, object.start ?? token.start),
      end: Math.max(token.end, object.end ?? token.end),
      head: object.head,
      object: object.text,
      headTags: object.headTags,
      npTags: object.npTags,
      tags: object.tags,
      plural: object.plural,
      all: object.all,
    });
    if (LIGHT_VERBS.has(verb.lemma)) pushNominal(field, i + 1, sentence.to, actions);
    state.chain = verb.form === "past" ? null : verb.form;
    state.taken += 1;
    state.last = i;
    state.fresh = false;
  }
  if (where === "lead" && actions.length === before) readNounLead(field, from, sentence.to, actions);
}

const passive = (how: Acceptance): boolean => how === "passive";

/** Verbs that leave the meaning to their noun: "performs a deletion". */
const LIGHT_VERBS = new Set([
  "perform",
  "conduct",
  "do",
  "initiate",
  "request",
  "trigger",
  "start",
  "issue",
  "make",
  "queue",
  "submit",
  "schedule",
  "force",
  "execute",
  "run",
  "cause",
  "allow",
]);

/** "performs a deletion of …" → delete. */
function pushNominal(field: FieldText, from: number, to: number, actions: Action[]): void {
  const carrier = actions.at(-1);
  if (carrier === undefined) return;
  for (let i = from; i < Math.min(to, from + 5); i += 1) {
    const token = field.tokens[i];
    const verb = token === undefined ? undefined : NOMINALS.get(token.form);
    if (
      token === undefined ||
      (i > from && token.gap & (GAP.comma | GAP.colon)) ||
      token.lex?.grammar === "preposition"
    )
      return;
    if (verb === undefined) continue;
    const object = readObject(field, i + 1, to);
    actions.push({
      ...carrier,
      ...verb,
      end: Math.max(token.end, object.end ?? 0),
      head: object.head,
      object: object.text,
      headTags: object.headTags,
      npTags: object.npTags,
      tags: object.tags | carrier.tags,
      plural: object.plural,
      all: object.all,
    });
    return;
  }
}

/** "Full-text search across …", "Batch delete …": a first sentence without a verb in verb position. */
function readNounLead(field: FieldText, from: number, to: number, actions: Action[]): void {
  for (let i = from; i < Math.min(to, from + 6); i += 1) {
    const token = field.tokens[i];
    if (
      token === undefined ||
      (i > from && token.gap & (GAP.colon | GAP.open)) ||
      token.lex?.grammar === "preposition" ||
      token.lex?.grammar === "hypothesis"
    )
      return;
    const verb = token.lex?.verb;
    if (verb == null || verb.form !== "base") continue;
    const next = field.tokens[i + 1];
    if (verb.ambiguous && next !== undefined && i + 1 < to && next.lex?.grammar !== "preposition") continue;
    const object = readObject(field, i + 1, to);
    actions.push({
      verb: verb.lemma,
      cls: verb.cls,
      where: "lead",
      mood: "asserted",
      field,
      start: token.start,
      end: Math.max(token.end, object.end ?? 0),
      head: object.head,
      object: object.text,
      headTags: object.headTags,
      npTags: object.npTags,
      tags: object.tags,
      plural: object.plural,
      all: object.all,
    });
    return;
  }
}

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

/** "[Requires login] Delete …": what stands in brackets before the sentence is not its verb. */
function skipBracket(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from];
  if (first === undefined || !(first.gap & GAP.open)) return from;
  for (let i = from + 1; i < Math.min(to, from + 10); i += 1) {
    if ((tokens[i]?.gap ?? 0) & GAP.close) return i;
  }
  return from;
}

/** "START HERE for logs: List …": a short heading before a colon and a verb. */
function skipHeading(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i < Math.min(to, from + 7); i += 1) {
    const token = tokens[i];
    if (token === undefined || !(token.gap & GAP.colon)) continue;
    const verb = token.lex?.verb;
    return verb != null && verb.form !== "past" && !verb.nounFirst ? i : from;
  }
  return from;
}

/** Sentences about other tools, about the reader's duties or about when not to call say nothing of what the call does. */
function sentenceKind(tokens: readonly Token[], from: number, to: number): "own" | "other" {
  const first = tokens[from];
  const second = tokens[from + 1];
  if (first === undefined) return "other";
  const grammar = first.lex?.grammar;
  if (first.form === "do" || first.form === "don't" || first.form === "never") {
    return second?.form === "not" || first.form !== "do" ? "other" : "own";
  }
  if (grammar === "usage") {
    const target = second?.form;
    if (
      first.form === "use" &&
      (target === "this" ||
        target === "it" ||
        target === "to" ||
        target === "when" ||
        target === "for" ||
        target === "only" ||
        target === "the")
    ) {
      return target === "the" && !(tokens[from + 2]?.lex?.grammar === "subject") ? "other" : "own";
    }
    if (first.form === "call" && (target === "this" || target === "it")) return "other";
    if (first.form === "call" && target !== undefined && (second?.lex?.noun ?? null) !== null) return "own";
    return second === undefined ? "own" : "other";
  }
  for (let i = from; i < to; i += 1) {
    const form = tokens[i]?.form;
    if (form === "instead" && i > from + 1 && tokens[i + 1]?.form !== "of") {
      for (let j = from; j < to; j += 1)
        if (tokens[j]?.form === "use" || tokens[j]?.form === "call" || tokens[j]?.form === "prefer") return "other";
    }
  }
  return "own";
}

function closeClause(state: State, token: Token, next: Token | undefined): void {
  if (token.gap & GAP.open) state.chain = null;
  const continues =
    state.chain !== null &&
    ((token.lex?.grammar === "coordinator" && next?.lex?.verb != null) || token.lex?.verb?.form === state.chain);
  if (continues) return;
  if (state.taken === 0 || token.gap & GAP.colon) state.fresh = true;
  state.negated = false;
  state.hypothetical = false;
}

function readGrammar(state: State, tokens: readonly Token[], i: number): void {
  const token = tokens[i];
  const next = tokens[i + 1];
  switch (token?.lex?.grammar) {
    case "negation":
      if (next?.form !== "only" && !(token.form === "no" && next?.form === "longer")) state.negated = true;
      break;
    case "instead":
      if (next?.form === "of" || next?.form === "than") state.negated = true;
      break;
    case "hypothesis":
      state.hypothetical = true;
      break;
    case "but":
      state.negated = false;
      state.hypothetical = false;
      state.fresh = state.taken === 0;
      break;
    case "subject":
      // "If the table exists it is dropped": the main clause begins.
      if (token.form === "it" || token.form === "they" || token.form === "this") state.hypothetical = false;
      break;
    case "coordinator":
      if (state.negated && token.form !== "or" && next?.lex?.verb?.form === "third" && state.chain === "base")
        state.negated = false;
      if (token.form === "then") state.hypothetical = false;
      break;
    default:
  }
}

type Acceptance = "plain" | "passive" | "possible" | null;

function accepts(
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
  let p = i - 1;
  while (p >= from && p > i - 6 && tokens[p]?.lex?.grammar === "adverb") p -= 1;
  const before = p >= from ? tokens[p] : undefined;
  const grammar = before?.lex?.grammar ?? null;
  const commaBefore = (token.gap & (GAP.comma | GAP.slash)) !== 0;
  if (verb.form === "past") return isPassive(tokens, p, from, verb.cls, verb.lemma) ? passiveMood(tokens, p) : null;
  if (token.form.charCodeAt(0) >= 0x3040) return "plain";
  if (verb.lemma === "drop" && isDragged(tokens, i, from)) return null;
  const verbal = !verb.ambiguous || takesObject(tokens, i, to);
  if (before === undefined || state.fresh) {
    if (
      where === "argument" &&
      verb.ambiguous &&
      !hasDeterminerAfter(tokens, i, to) &&
      !(verb.form === "third" && STRONG_CLASSES.has(verb.cls))
    )
      return null;
    if (verb.nounFirst && to - from === 1) return null;
    // "Billing-period dates", "Replays show …": behind the first sentence such a word needs a determiner to be a verb.
    if (verb.nounFirst && (where === "later" || verb.form === "gerund") && !hasDeterminerAfter(tokens, i, to))
      return null;
    return isInfoCompound(tokens, i, to) ? null : "plain";
  }
  if (grammar === "infinitive" && verb.form === "base")
    return verbal || !verb.ambiguous ? infinitiveMood(tokens, p, from) : null;
  if (grammar === "modal" && state.taken > 0 && isRelative(tokens[p - 1])) return null;
  if (grammar === "modal" && isReader(tokens[p - 1])) return "possible";
  if (grammar === "modal" && verb.form === "base") return OTHERS_DUTY.has(before.form) ? "possible" : "plain";
  if (grammar === "negation" && verb.form === "base") return "plain";
  if (verb.form === "gerund") {
    if (
      grammar === "negation" ||
      grammar === "hypothesis" ||
      (SUPPORTING.has(before.form) && (before.form !== "for" || state.taken === 0)) ||
      before.form === "than" ||
      (before.form === "of" && state.negated)
    )
      return "plain";
    // "backs up the table before dropping it" is done; "read this before deleting" is advice.
    if (before.form === "after" || before.form === "before")
      return p > from && (before.form === "after" || state.chain === "third") ? "plain" : "possible";
    if (commaBefore && state.taken > 0 && STRONG_CLASSES.has(verb.cls) && !verb.ambiguous) return "plain";
    return (grammar === "coordinator" || commaBefore) && state.chain === "gerund" ? "plain" : null;
  }
  if (token.gap & GAP.slash && state.last !== i - 1) return null;
  if (commaBefore && grammar !== "coordinator" && verb.form === "third" && endsItem(tokens, i, to)) return null;
  if (grammar === "coordinator" || commaBefore) {
    if (state.chain === verb.form || (state.chain === "base" && verb.form === "base"))
      return !verb.ambiguous ||
        hasDeterminerAfter(tokens, i, to) ||
        (verbal && STRONG_CLASSES.has(verb.cls)) ||
        isListed(tokens, i)
        ? "plain"
        : null;
    return verb.form === "third" &&
      (grammar === "coordinator" || state.taken > 0) &&
      (!verb.ambiguous || hasDeterminerAfter(tokens, i, to))
      ? "plain"
      : null;
  }
  if (grammar === "subject" && (before.form === "that" || before.form === "which") && state.taken > 0) return null;
  if (grammar === "subject")
    return verb.form === "third" || before.form === "that" || before.form === "they" || before.form === "which"
      ? !verb.ambiguous || hasDeterminerAfter(tokens, i, to) || verb.form === "third"
        ? "plain"
        : null
      : null;
  if (verb.form === "third" && state.taken === 0 && grammar === null)
    return hasDeterminerAfter(tokens, i, to) || !verb.ambiguous ? "plain" : null;
  return null;
}

/** "wins, kills, assists": items of a list, not verbs. */
function endsItem(tokens: readonly Token[], i: number, to: number): boolean {
  const next = i + 1 < to ? tokens[i + 1] : undefined;
  return next === undefined || (next.gap & (GAP.comma | GAP.close | GAP.open)) !== 0;
}

/** "you can share it": what the reader may do. */
function isReader(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(you|user|users|agent|agents|client|clients|caller|callers|one|we|people|anyone)$/.test(token.form)
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

function isPassive(tokens: readonly Token[], p: number, from: number, cls: string, lemma: string): boolean {
  if (!PASSIVE_CLASSES.has(cls)) return false;
  if ((cls === "update" || cls === "create") && !PASSIVE_CHANGES.has(lemma)) return false;
  for (let i = p; i >= Math.max(from, p - 2); i -= 1) {
    const grammar = tokens[i]?.lex?.grammar;
    if (grammar === "be") {
      const subject = tokens[i - 1];
      return !(subject?.form === "that" || subject?.form === "which" || subject?.form === "who");
    }
    if (
      grammar !== "negation" &&
      grammar !== "adverb" &&
      grammar !== "coordinator" &&
      !(tokens[i]?.lex?.verb?.form === "past")
    )
      return false;
  }
  return false;
}

function passiveMood(tokens: readonly Token[], p: number): Acceptance {
  for (let i = p; i >= Math.max(0, p - 3); i -= 1) {
    const form = tokens[i]?.form ?? "";
    if (HISTORY.has(form) || OTHERS_DUTY.has(form) || form === "can" || form === "may") return "possible";
  }
  return "passive";
}

function infinitiveMood(tokens: readonly Token[], p: number, from: number): Acceptance {
  const before = p - 1 >= from ? tokens[p - 1] : undefined;
  if (before === undefined) return "possible";
  if (before.form === "used") {
    // "the card used to pay": what something was used for, unless it is the tool that is used.
    const user = tokens[p - 2];
    const own =
      p - 2 < from ||
      user?.lex?.grammar === "be" ||
      user?.lex?.grammar === "subject" ||
      user?.lex?.grammar === "adverb";
    return own ? "plain" : "possible";
  }
  return POSSIBLE.has(before.form) ? "possible" : "plain";
}

function hasDeterminerAfter(tokens: readonly Token[], i: number, to: number): boolean {
  const next = i + 1 < to ? tokens[i + 1] : undefined;
  if (next === undefined || next.gap & (GAP.comma | GAP.colon)) return false;
  const grammar = next.lex?.grammar;
  return grammar === "determiner" || (grammar === "subject" && next.form !== "that" && next.form !== "which");
}

/** Whether an object follows: a determiner, or a noun that does not make a compound of the two. */
function takesObject(tokens: readonly Token[], i: number, to: number): boolean {
  const next = i + 1 < to ? tokens[i + 1] : undefined;
  if (next === undefined) return false;
  if (next.gap & (GAP.comma | GAP.slash)) return next.lex?.verb != null;
  if (next.gap & GAP.colon) return false;
  const grammar = next.lex?.grammar ?? null;
  if (grammar === "determiner" || grammar === "adverb") return true;
  if (grammar === "coordinator") return tokens[i + 2]?.lex?.verb != null;
  if (grammar === "subject") return true;
  if (grammar !== null) return grammar === "preposition" && next.form !== "of";
  return !isInfoNoun(next);
}

function isInfoCompound(tokens: readonly Token[], i: number, to: number): boolean {
  const token = tokens[i];
  const verb = token?.lex?.verb;
  if (verb?.ambiguous !== true || verb.cls === "read" || verb.cls === "compute" || !verb.nounFirst) return false;
  const next = i + 1 < to ? tokens[i + 1] : undefined;
  return next !== undefined && !(next.gap & (GAP.comma | GAP.colon)) && isInfoNoun(next) && next.lex?.grammar == null;
}

const INFO_WORDS = new Set(
  `notes note quote quotes estimate estimates simulation preview advice policy guide help chart eligibility history status details detail info information list listing logs log results result statistics stats summary count metadata type types schema metrics id
  ids fee fees rate rates price prices state health overview activity versions book books balance number numbers queue flow form button items item page pages template templates options`.split(
    /\s+/,
  ),
);

function isInfoNoun(token: Token): boolean {
  return INFO_WORDS.has(token.form);
}
