import { wordSet } from "../lexicon/words";
import type { Token } from "../tokens";
import type { Acceptance } from "./acceptance";

/** Of mere changes only these are taken from the passive: the others describe data ("pages are created by users"). */
const PASSIVE_CHANGES = wordSet(
  `overwrite replace mark archive close move lock disable enable merge fix add put turn assign rewrite`,
);
/** Verbs whose participle is their base form. */
export const SAME_PAST = wordSet("run put set reset cut rerun shutdown");
const HISTORY = new Set(["was", "were", "been"]);
/** What happens to things in the passive matters where it changes them. */
export const PASSIVE_CLASSES = wordSet(
  `delete remove revoke pay move_money trade order execute lifecycle deploy install send save create update compute sign grant cancel drive build`,
);

/** Duties of others. */
export const OTHERS_DUTY = wordSet(`must should would could shall`);

/** Whether "is", "gets" or "have it" before a participle make it a passive that tells of an effect. */
export function isPassive(
  tokens: readonly Token[],
  p: number,
  from: number,
  { cls, lemma }: { cls: string; lemma: string },
  cued: boolean,
): boolean {
  if (!PASSIVE_CLASSES.has(cls)) return false;
  // "Never applied.", "Not stored anywhere."
  if (p === from && tokens[p]?.lex?.grammar === "negation") return true;
  if (
    (!cued || cls === "compute") &&
    (cls === "update" || cls === "create" || cls === "compute") &&
    !PASSIVE_CHANGES.has(lemma)
  )
    return false;
  for (let i = p; i >= Math.max(from, p - 2); i -= 1) {
    const grammar = tokens[i]?.lex?.grammar;
    if (isCausative(tokens, i)) return true;
    if (isBe(tokens[i])) {
      const subject = tokens[i - 1];
      // "domains being blocked": what the noun is, unless somebody "is being blocked".
      if (tokens[i]?.form === "being" && !isBe(subject) && tokens[i - 2]?.lex?.grammar !== "determiner") return false;
      if (subject?.form === "to" && isRequired(tokens, from, i)) return false;
      // "Lists volumes, each of which is deleted"
      if (subject?.form === "which" && tokens[i - 2]?.form === "of") return true;
      return !(subject?.form === "that" || subject?.form === "which" || subject?.form === "who");
    }
    if (isHadDone(tokens, i, from)) return true;
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

const REQUIRES = wordSet("require requires required need needs needed expect expects assume assumes");

/** "requires the agent to be installed": what must be so before the call, not what it does. */
function isRequired(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ form }) => REQUIRES.has(form));
}

/** "is deleted", "get deleted". */
export function isBe(token: Token | undefined): boolean {
  return token?.lex?.grammar === "be" || token?.form === "get";
}

/** "to have it signed". */
function isCausative(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:it|them|this)$/.test(tokens[at]?.form ?? "") && /^(?:have|has|get|gets)$/.test(tokens[at - 1]?.form ?? "")
  );
}

/** How far "have" may stand before its participle. */
const HAD_REACH = 6;

/** "applicants have their documents erased": what somebody has done to a thing of theirs. */
function isHadDone(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = at; i > Math.max(from, at - HAD_REACH); i -= 1)
    if (/^(?:its|their|his|her|your)$/.test(tokens[i]?.form ?? ""))
      return /^(?:have|has|get|gets)$/.test(tokens[i - 1]?.form ?? "");
  // "Have the branch deleted"
  return at > from && at - from < HAD_REACH && /^(?:have|has)$/.test(tokens[from]?.form ?? "");
}

/** How far back the words of a passive may stand: "can be restored or permanently deleted". */
const PASSIVE_REACH = 5;

/** Whether a passive is done by the call or only possible, asked or past. */
export function passiveMood(tokens: readonly Token[], p: number): Acceptance {
  for (let i = p; i >= Math.max(0, p - PASSIVE_REACH); i -= 1) {
    const token = tokens[i];
    const form = token?.form ?? "";
    if (HISTORY.has(form) || OTHERS_DUTY.has(form) || form === "can" || form === "may") return "possible";
    if (form === "to" && tokens[i + 1]?.form === "be") return isBroughtAbout(tokens, i) ? "passive" : "possible";
    if (!leadsToParticiple(token, tokens[i + 1])) return "passive";
  }
  return "passive";
}

function leadsToParticiple(token: Token | undefined, next: Token | undefined): boolean {
  const grammar = token?.lex?.grammar;
  return (
    isBe(token) ||
    grammar === "adverb" ||
    grammar === "modal" ||
    grammar === "coordinator" ||
    grammar === "negation" ||
    (token?.lex?.verb?.form === "past" && next?.lex?.grammar === "coordinator")
  );
}

/** How far the verb that brings something about may stand before its "to". */
const CAUSE_REACH = 6;

/** "causes the table to be dropped" is done; "the resource to be created" only names it. */
function isBroughtAbout(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - CAUSE_REACH), at)
    .some(({ form }) => /^(?:caus|forc|trigger|mak|get|order|let|schedul|lead)(?:e|es|ed|s|ing)?$/.test(form));
}
