import type { Action, FieldText } from "../facts";
import { NOMINALS } from "../lexicon/lexicon";
import type { VerbClass } from "../lexicon/verbs";
import { type ObjectPhrase, actionOn, readObject, readSubject } from "../objects";
import { GAP, type Token } from "../tokens";
import { wordSet } from "../lexicon/words";
import { isPaired } from "./following";

/** Verbs that leave the meaning to their noun: "performs a deletion". */
export const LIGHT_VERBS = wordSet(
  `perform conduct do initiate request trigger start issue make queue submit schedule force execute run cause allow take facilitate`,
);

/** Of these nothing is left once their noun is known: starting an export is exporting. */
const GIVES_WAY = wordSet("perform conduct do initiate start request make queue submit schedule cause take facilitate");

/** What looks for ways into other machines. */
const SCANNERS = wordSet(
  "nmap masscan zmap rustscan nikto nuclei sqlmap nessus openvas zap wpscan gobuster dirb ffuf amass metasploit port penetration intrusion",
);
const SETS_GOING = wordSet("trigger start queue schedule submit");

/** "performs a deletion of …" → delete. */
export function pushNominal(field: FieldText, from: number, to: number, actions: Action[]): void {
  const carrier = actions.at(-1);
  if (carrier === undefined) return;
  for (let i = from; i < Math.min(to, from + 5); i += 1) {
    const token = field.tokens[i];
    const verb = token === undefined ? undefined : NOMINALS.get(token.form);
    if (
      token === undefined ||
      (i > from && token.gap & (GAP.comma | GAP.colon)) ||
      token.lex?.grammar === "preposition" ||
      token.lex?.grammar === "negation" ||
      // "Runs a solution and reports errors": what is run stands before "and".
      token.lex?.grammar === "coordinator"
    )
      return;
    if (verb === undefined) continue;
    // "Run an nmap scan": a program that reaches other machines is run.
    if (SCANNERS.has(field.tokens[i - 1]?.form ?? "")) return;
    // "Triggers a search for an album", "starts a scan": it goes on by itself, whatever is found.
    if (verb.cls === "read" && SETS_GOING.has(carrier.verb)) return;
    const object = readObject(field, i + 1, to);
    if (
      GIVES_WAY.has(carrier.verb) ||
      ((verb.cls === "read" || verb.cls === "compute") && /^(?:run|execute)$/.test(carrier.verb))
    )
      actions.pop();
    const end = Math.max(token.end, object.end ?? 0);
    const action = actionOn({ ...carrier, ...verb, end }, object);
    actions.push({ ...action, tags: object.tags | carrier.tags });
    return;
  }
}

/** Nouns of doing that are seldom things: "deletion of", unlike "order of" or "message of". */
const DOING =
  /(?:[ts]ion|al|ure)$|^(?:payment|deployment|purchase|purge|wipe|cleanup|restart|reboot|shutdown|launch|reset|refund|rollback|transfer|wiper|shredder|eraser|destroyer|deleter|purger|runner|launcher|installer|deployer)$/;
const MEANS = wordSet("tool helper utility endpoint function operation wrapper command action service");

/** "Deletion of a branch", "Tool for the removal of users", "Shell command execution": a first sentence that names its deed. */
export function readNominalLead(field: FieldText, from: number, to: number, actions: Action[]): boolean {
  const { tokens } = field;
  for (let i = from; i < Math.min(to, from + 6); i += 1) {
    const token = tokens[i];
    if (token === undefined || (i > from && token.gap & (GAP.comma | GAP.colon | GAP.open))) return false;
    if (!leadsToNominal(tokens, i)) return false;
    const verb = DOING.test(token.form) ? NOMINALS.get(token.form) : undefined;
    const next = i + 1 < to ? tokens[i + 1] : undefined;
    const ends = next === undefined || MEANS.has(next.form) || (next.gap & GAP.comma) !== 0;
    if (verb === undefined || !(next?.form === "of" || (ends && i > from))) continue;
    const object = ends ? readSubject(field, i, from) : readObject(field, i + 1, to);
    actions.push(leadAction(field, token, object, verb));
    return true;
  }
  return false;
}

/** Whether a noun of doing may still follow: of words of grammar only determiners, adverbs and the "for" of "tool for". */
function leadsToNominal(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const grammar = token?.lex?.grammar ?? null;
  if (grammar === "preposition") return token?.form === "for" && MEANS.has(tokens[i - 1]?.form ?? "");
  return grammar === null || grammar === "determiner" || grammar === "adverb" || MEANS.has(token?.form ?? "");
}

/** "Full-text search across …", "Batch delete …": a first sentence without a verb in verb position. */
export function readNounLead(field: FieldText, from: number, to: number, actions: Action[]): void {
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
    // "memory allocation order": the last of several nouns, not a deed; a search is one all the same.
    if (verb.nounFirst && i > from && verb.cls !== "read" && verb.cls !== "compute") continue;
    const next = field.tokens[i + 1];
    if (isPaired(field.tokens, i)) continue;
    if (verb.ambiguous && next !== undefined && i + 1 < to && next.lex?.grammar !== "preposition") continue;
    if (next?.form === "of" || next?.form === "per" || (verb.nounFirst && i > from && i + 1 >= to)) continue;
    actions.push(leadAction(field, token, readObject(field, i + 1, to), { verb: verb.lemma, cls: verb.cls }));
    return;
  }
}

function leadAction(
  field: FieldText,
  token: Token,
  object: ObjectPhrase,
  verb: { verb: string; cls: VerbClass },
): Action {
  const start = Math.min(token.start, object.start ?? token.start);
  const end = Math.max(token.end, object.end ?? 0);
  return actionOn({ ...verb, where: "lead", cued: false, mood: "asserted", field, start, end }, object);
}
