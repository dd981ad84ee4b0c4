import { wordSet } from "../lexicon/words";
import { GAP, type Token } from "../tokens";

const PRONOUNS = /^(?:them|him|everyone|everybody|anyone|itself|themselves)$/;

/** Whether a determiner or a pronoun follows, which makes the word before it a verb. */
export function hasDeterminerAfter(tokens: readonly Token[], i: number, to: number): boolean {
  const next = i + 1 < to ? tokens[i + 1] : undefined;
  if (next === undefined || next.gap & (GAP.comma | GAP.colon)) return false;
  const grammar = next.lex?.grammar;
  if (PRONOUNS.test(next.form)) return true;
  return grammar === "determiner" || (grammar === "subject" && next.form !== "that" && next.form !== "which");
}

/** Whether an object follows: a determiner, or a noun that does not make a compound of the two. */
export function takesObject(tokens: readonly Token[], i: number, to: number): boolean {
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

/** Of these a bare noun and "of" make a thing ("wire diagram of a board"); "transfer ownership of …" is done. */
const THINGS =
  /^(?:wire|tip|charge|fire|bill|stake|book|post|order|bid|bet|mint|message|mail|email|text|page|train|sample|burn|seed)s?$/;
const PARTICLES = /^(?:of|off|down|out|up|over|in|through|per)$/;

/** "charge of the battery", "wire diagram of a board", "drop-off points": no verb, since its object would have a determiner. */
function isNounBeforeOf(tokens: readonly Token[], i: number, to: number): boolean {
  for (let j = i + 1; j < Math.min(to, i + 4); j += 1) {
    const next = tokens[j];
    if (next === undefined || next.gap & (GAP.comma | GAP.colon | GAP.open)) return false;
    if (next.form === "of" || next.form === "per") return j === i + 1 || THINGS.test(tokens[i]?.form ?? "");
    if (j === i + 1 && next.gap & GAP.hyphen && PARTICLES.test(next.form)) return true;
    if (next.lex?.grammar != null) return false;
  }
  return false;
}

const NOMINAL = wordSet(
  `chat completion completions generation analysis extraction classification conversion processing
  embedding embeddings detection recognition editing search translation summarization similarity`,
);
const TOOLS = wordSet("tool tools utility helper endpoint service integration api");
const BEHIND_NOUN = /^(?:of|in|per|by|between|across|that|which|who|whose|nobody|nothing|where|when)$/;

/** "Step out of a function", "log out of an account": read with their particle, "of" says what is left. */
const LEAVING = /^(?:continue|logout|disconnect)$/;

/** "Kill/death ratio", unlike "POST /rates": a noun that a slash joins to another. */
export function isPaired(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token === undefined || next === undefined || next.lex?.verb != null) return false;
  return (next.gap & GAP.slash) !== 0 && next.start === token.end + 1;
}

/** "order history": a noun compound, not a verb. */
export function isInfoCompound(tokens: readonly Token[], i: number, to: number): boolean {
  const token = tokens[i];
  const verb = token?.lex?.verb;
  if (verb == null) return false;
  if (
    verb.form === "base" &&
    ((tokens[i + 1]?.form === "of" && !LEAVING.test(verb.lemma)) ||
      ((tokens[i + 1]?.gap ?? 0) & GAP.hyphen && PARTICLES.test(tokens[i + 1]?.form ?? "")))
  )
    return true;
  // "Invoices by customer"
  if (
    verb.nounFirst &&
    verb.form === "third" &&
    /^(?:by|with|of|in|per|since|on|between)$/.test(tokens[i + 1]?.form ?? "")
  )
    return true;
  const behind = tokens[i + 1];
  // "Runs scored by a team"
  if (
    verb.nounFirst &&
    verb.form === "third" &&
    behind?.lex?.verb?.form === "past" &&
    /^(?:by|in|per)$/.test(tokens[i + 2]?.form ?? "")
  )
    return true;
  if (verb.form === "base" && isPaired(tokens, i)) {
    const figure = tokens[i + 2];
    return figure !== undefined && isInfoNoun(figure);
  }
  // "Bin-packing"
  if (verb.nounFirst && verb.form === "base" && ((tokens[i + 1]?.gap ?? 0) & GAP.hyphen) !== 0) return true;
  // "Contact tool"
  if (verb.ambiguous && verb.form === "base" && to === i + 2 && TOOLS.has(tokens[i + 1]?.form ?? "")) return true;
  // "Text completion", "Message analysis"
  if (verb.nounFirst && verb.cls === "send" && NOMINAL.has(tokens[i + 1]?.form ?? "")) return true;
  if (!verb.ambiguous || verb.cls === "read" || verb.cls === "compute" || !verb.nounFirst) return false;
  const next = i + 1 < to ? tokens[i + 1] : undefined;
  // "Issues in force", "Bids that were opened", "Fills of the week"
  if (verb.form === "third" && next !== undefined && BEHIND_NOUN.test(next.form)) return true;
  if (next === undefined || next.gap & (GAP.comma | GAP.colon | GAP.open)) return false;
  if (isInfoNoun(next) && next.lex?.grammar == null) return true;
  return isNounBeforeOf(tokens, i, to);
}

const INFO_WORDS = new Set(
  `notes note quote quotes estimate estimates simulation preview advice policy guide help chart eligibility history status details detail info information list listing logs log results result statistics stats summary count metadata type types schema metrics id
 ids fee fees rate rates price prices state health overview activity versions book books balance number numbers queue flow form button items item page pages template templates options helper operations manager handler utility times ratio ratios odds forecast outlook probability totals candidates score scores rules feed signal signals points switches path paths stack stacks graph graphs tree trees chain chains hierarchy site sites`.split(
    /\s+/,
  ),
);

function isInfoNoun(token: Token): boolean {
  return INFO_WORDS.has(token.form);
}
