import { wordSet } from "../lexicon/words";
import { GAP, type Token } from "../tokens";

/** "[Requires login] Delete …": what stands in brackets before the sentence is not its verb. */
export function skipBracket(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from];
  if (first === undefined || !(first.gap & GAP.open)) return from;
  for (let i = from + 1; i < Math.min(to, from + 10); i += 1) {
    if ((tokens[i]?.gap ?? 0) & GAP.close) return i;
  }
  return from;
}

/** "START HERE for logs: List …": a short heading before a colon and a verb. */
export function skipHeading(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i < Math.min(to, from + 7); i += 1) {
    const token = tokens[i];
    if (token === undefined || !(token.gap & GAP.colon)) continue;
    const verb = token.lex?.verb;
    return verb != null && verb.form !== "past" && !verb.nounFirst ? i : from;
  }
  return from;
}

/** "Doing so deletes …", "Running this tool wipes …": what is done stands behind the gerund that is the subject. */
export function skipGerundSubject(tokens: readonly Token[], from: number, to: number): number {
  if (tokens[from]?.lex?.verb?.form !== "gerund") return from;
  for (let i = from + 2; i < Math.min(to, from + 7); i += 1) {
    const before = tokens[i - 1]?.form ?? "";
    if (tokens[i]?.lex?.verb?.form === "third" && (/^(?:it|so|this|that)$/.test(before) || TOOL.has(before))) return i;
  }
  return from;
}

/** "Do not use this lightly: it wipes …": behind the colon stands what is done. */
export function skipAdvice(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from]?.form;
  if (first !== "don't" && first !== "never" && !(first === "do" && tokens[from + 1]?.form === "not")) return from;
  for (let i = from + 2; i < to; i += 1) if ((tokens[i]?.gap ?? 0) & GAP.colon) return i;
  return from;
}

/** Sentences about other tools, about the reader's duties or about when not to call say nothing of what the call does. */
export function sentenceKind(tokens: readonly Token[], from: number, to: number): "own" | "other" {
  const first = tokens[from];
  const second = tokens[from + 1];
  if (first === undefined) return "other";
  const grammar = first.lex?.grammar;
  // "Always call this first": advice.
  if (/^(?:always|only)$/.test(first.form) && second?.lex?.grammar === "usage") return "other";
  if (first.form === "to" && pointsElsewhere(tokens, from, to)) return "other";
  // "Ensure that it is synced first": what the reader sees to.
  if (first.form === "ensure" || (first.form === "make" && second?.form === "sure")) return "other";
  if (tellsWhatComesNext(tokens, from, to)) return "other";
  if (first.form === "don't" || (first.form === "do" && second?.form === "not")) return "other";
  // "Never call this …" is advice; "Never asks before …" says how it works.
  if (first.form === "never") return second?.lex?.verb?.form === "base" ? "other" : "own";
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
    if (form === "recommended" || form === "advised") return "other";
    if (form === "instead" && i > from + 1 && tokens[i + 1]?.form !== "of") {
      for (let j = from; j < to; j += 1)
        if (tokens[j]?.form === "use" || tokens[j]?.form === "call" || tokens[j]?.form === "prefer") return "other";
    }
  }
  return "own";
}

/** "After calling this tool, you need to add the files", "…, wait for the user": what the reader does next. */
function tellsWhatComesNext(tokens: readonly Token[], from: number, to: number): boolean {
  if (!/^(?:after|before|once)$/.test(tokens[from]?.form ?? "")) return false;
  if (!/^(?:calling|using|running|invoking|executing)$/.test(tokens[from + 1]?.form ?? "")) return false;
  for (let i = from + 2; i < to; i += 1) {
    const token = tokens[i];
    if (token !== undefined && token.gap & GAP.comma) return token.form === "you" || token.lex?.verb?.form === "base";
  }
  return false;
}

/** "To delete it, use other_tool." */
function pointsElsewhere(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 2; i < to; i += 1) {
    const token = tokens[i];
    if (token === undefined || !(token.gap & GAP.comma) || token.lex?.grammar !== "usage") continue;
    const next = tokens[i + 1];
    return !(next?.form === "this" || next?.form === "it");
  }
  return false;
}

/** Words that join an effect to the ones before it. */
const JOINING = wordSet(
  "also then afterwards afterward additionally subsequently automatically immediately finally too besides moreover",
);
const OPENING = wordSet(
  "passing giving setting whatever whoever anything everything both all each every any afterwards it this note warning important caution attention beware once upon doing calling running invoking executing using",
);
const TOOL = wordSet(
  "tool call operation function action command method request server api endpoint result outcome process",
);
/** How many words of a sentence are looked at for a word that joins. */
const JOINING_REACH = 8;

/** Whether a sentence behind the first speaks of the call itself: "It also …", "Afterwards …", "The result is then …". */
export function statesEffect(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  const second = tokens[from + 1];
  if (first === undefined) return false;
  if (OPENING.has(first.form) || OPENING.has(tokens[from - 1]?.form ?? "")) return true;
  // "Looks a domain up. Charges the account."
  if (first.lex?.verb?.form === "third" && (!first.lex.verb.ambiguous || second?.lex?.grammar === "determiner"))
    return true;
  if (first.form === "the" && TOOL.has(second?.form ?? "")) return true;
  // "as a side effect", "after that", "in the process", "on completion"
  if (/^(?:as|after|in|on|at|during)$/.test(first.form)) {
    for (let i = from + 1; i < Math.min(to, from + 5); i += 1)
      if (
        /^(?:effect|effects|that|this|which|process|completion|success|end|way|time|step)$/.test(tokens[i]?.form ?? "")
      )
        return true;
  }
  for (let i = from; i < Math.min(to, from + JOINING_REACH); i += 1)
    if (JOINING.has(tokens[i]?.form ?? "")) return true;
  return false;
}
