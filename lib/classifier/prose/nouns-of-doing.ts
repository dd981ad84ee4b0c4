import type { Action, FieldText } from "../facts";
import { NOMINALS } from "../lexicon/lexicon";
import type { VerbClass } from "../lexicon/verbs";
import { readObject } from "../objects";
import { GAP } from "../tokens";
import { wordSet } from "../lexicon/words";

/** Verbs that leave the meaning to their noun: "performs a deletion". */
export const LIGHT_VERBS = wordSet(
  `perform conduct do initiate request trigger start issue make queue submit schedule force execute run cause allow`,
);

/** Of these nothing is left once their noun is known: starting an export is exporting. */
const GIVES_WAY = wordSet("perform conduct do initiate start request make queue submit schedule cause");

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
    // "Triggers a search for an album", "starts a scan": it goes on by itself, whatever is found.
    if (verb.cls === "read" && SETS_GOING.has(carrier.verb)) return;
    const object = readObject(field, i + 1, to);
    if (
      GIVES_WAY.has(carrier.verb) ||
      ((verb.cls === "read" || verb.cls === "compute") && /^(?:run|execute)$/.test(carrier.verb))
    )
      actions.pop();
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
      many: object.many,
      joinedTags: object.joinedTags,
    });
    return;
  }
}

/** Nouns that say nothing but that it is done; "build" and "order" are things as often. */
const DEEDS = wordSet("deployment deletion removal revocation termination installation creation insertion");

/** "End-to-end deployment of a plugin": the noun at the head of the sentence, with what it is done to. */
function deedAt({ tokens }: FieldText, i: number, to: number): { verb: string; cls: VerbClass } | undefined {
  const next = i + 1 < to ? tokens[i + 1] : undefined;
  const ends = next === undefined || next.lex?.grammar === "preposition" || (next.gap & GAP.colon) !== 0;
  const form = tokens[i]?.form ?? "";
  return ends && DEEDS.has(form) ? NOMINALS.get(form) : undefined;
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
    const deed = deedAt(field, i, to);
    if (deed !== undefined) {
      actions.push(leadAction(field, i, to, deed));
      return;
    }
    const verb = token.lex?.verb;
    if (verb == null || verb.form !== "base") continue;
    // "memory allocation order": the last of several nouns, not a deed; a search is one all the same.
    if (verb.nounFirst && i > from && verb.cls !== "read" && verb.cls !== "compute") continue;
    const next = field.tokens[i + 1];
    if (verb.ambiguous && next !== undefined && i + 1 < to && next.lex?.grammar !== "preposition") continue;
    if (next?.form === "of" || next?.form === "per" || (verb.nounFirst && i > from && i + 1 >= to)) continue;
    actions.push(leadAction(field, i, to, { verb: verb.lemma, cls: verb.cls }));
    return;
  }
}

function leadAction(field: FieldText, at: number, to: number, verb: { verb: string; cls: VerbClass }): Action {
  const object = readObject(field, at + 1, to);
  const { start = 0, end = 0 } = field.tokens[at] ?? {};
  return {
    ...verb,
    where: "lead",
    cued: false,
    mood: "asserted",
    field,
    start,
    end: Math.max(end, object.end ?? end),
    head: object.head,
    object: object.text,
    headTags: object.headTags,
    npTags: object.npTags,
    tags: object.tags,
    plural: object.plural,
    all: object.all,
    many: object.many,
    joinedTags: object.joinedTags,
  };
}
