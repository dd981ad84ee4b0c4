import type { Action, Facts } from "../facts";
import { TAG } from "../lexicon/lexicon";
import { tagsOf } from "../read-description";
import { actionsOf, spansOf, type RiskInput, type RiskVerdict } from "./verdict";

const DELETING = [
  "deletes-at-scale",
  "deletes-item",
  "deletes-minor",
  "deletes-access",
  "removes-item",
  "takes-away-entry",
  "resets-state",
  "terminates",
  "revokes-access",
  "overwrites-at-scale",
];

/** Risk of a Destructive: how much is lost (ruling on the scale of a deletion). */
export function destructiveRisk(input: RiskInput): RiskVerdict {
  const { facts } = input;
  const deletions = actionsOf(input, ...DELETING);
  const counted = decisive(deletions);
  if (counted.length === 0 && losesWhole(facts)) return { risk: 5, reason: "scale" };
  if (!counted.some(isHeadline) && (counted.some(isPluralLater) || tellsOfMany(input)))
    return { risk: 5, reason: "bulk" };
  if (counted.length === 0) return { risk: 4, reason: "item" };
  // "delete_all_cards: Delete cards"
  const many =
    counted.some((action) => isBulk(action, facts)) || deletions.some(({ where, all }) => where === "name" && all);
  if (counted.every(isMinor))
    return counted.some(({ all, head }) => all && !PASSING.test(head ?? "") && !SHOWN.test(head ?? ""))
      ? { risk: 5, reason: "bulk" }
      : { risk: 3, reason: "minor" };
  if (counted.some((action) => isScale(action, facts))) return { risk: 5, reason: "scale" };
  if (many) return { risk: 5, reason: "bulk" };
  if (facts.concepts.get("recoverable") !== undefined && input.has("puts-in-trash"))
    return { risk: 4, reason: "recoverable" };
  return { risk: 4, reason: "item" };
}

/**
 * The deletions that tell how much is lost: those of the first sentence, or the name's where it has none. The uses, warnings
 * and consequences below them speak of other things.
 */
function decisive(deletions: readonly Action[]): Action[] {
  const said = deletions.filter(({ where }) => where === "lead" || where === "choice");
  const headlined = said.length > 0 ? said : deletions.filter(({ where }) => where === "name" || where === "title");
  return headlined.length === 0 ? [...deletions] : headlined;
}

const isHeadline = ({ where }: Action): boolean => where === "lead" || where === "choice";

/** "Archives that are older are removed"; what "is lost" with the change of one thing are its parts. */
const isPluralLater = (action: Action): boolean =>
  action.where === "later" && action.plural && action.verb !== "lose" && !isMinor(action);

/** How texts tell of a loss of much without a verb of deletion: a whole, everything of a kind, plural data that go. */
const MANY =
  /\b(?:all|every|everything|whatever|whichever|whole|entire|older|many|past (?:their|its)|outside (?:it|of)|nothing but)\b|\b(?:tables|columns|rows|snapshots|indices|indexes|volumes|partitions|files|documents|messages|records|events|versions|layers|branches|points|recordings|backups|subscribers|accounts|mailboxes|edits|history|database|schema|disk|space|drive|zone|cluster|registry)\b/i;
/** One thing that goes with what is in it. */
const SINGLE =
  /\b(?:an?|the|this|one|single) (?:\w+ )?(?:note|record|file|entry|message|document|contact|row|result|letter|number|key|item|person|pod|specimen|certificate)\b/i;

/** Whether the sentences that tell of the loss speak of many things or of a whole. */
function tellsOfMany(input: RiskInput): boolean {
  return spansOf(input, "says-gone", "says-loss", "deletes-item", "removes-item", "resets-state").some(
    ({ field, start, end, where }) => {
      if (where === "name" || where === "argument") return false;
      const sentence = sentenceAround(field.text, start, end);
      return MANY.test(sentence) && !SINGLE.test(sentence);
    },
  );
}

/** How far from a match its sentence is looked at. */
const REACH = 120;

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return before.slice(before.search(/[^.;!?]*$/)) + text.slice(start, end) + after.slice(0, after.search(/[.;!?]|$/));
}

/** Heads that name no kind of thing ("to-do item"); what they are stands before them. */
const GENERIC = /^(item|entry|object|result|value|data)$/;

/** Something small, alone or as what a general word is said of ("sticky note item", "a draft order", "cached results"). */
function isMinor({ verb, head, headTags, npTags, field, start, end }: Action): boolean {
  if ((headTags & TAG.minor) !== 0 || (GENERIC.test(head ?? "") && (npTags & TAG.minor) !== 0)) return true;
  if ((verb === "clear" || verb === "reset") && SHOWN.test(head ?? "")) return true;
  if ((headTags & TAG.scale) !== 0) return false;
  return /^[^.;,]*\b(?:draft|cached|saved|pending|paused|caches?)\b/i.test(field.text.slice(start, end + 40));
}

/** However many, they are soon made again. */
const PASSING = /^(?:breakpoint|marker|highlight|selection|cookie|cache|notification|tab|draft)$/;

/** What is only shown, and fills again. */
const SHOWN =
  /^(output|pane|console|log|logs|statistic|statistics|stats|counters|screen|view|flag|state|terminal|counter|count|selection)$/;

/** A container of data, alone or beside single things ("a file or directory"). */
function isScale(action: Action, { name }: Facts): boolean {
  const { head, headTags, npTags, joinedTags, verb } = action;
  if (isMinor(action)) return false;
  // "Manage database: create/delete"
  const implied = head === null ? tagsOf(name.tokens, 0, name.tokens.length) : 0;
  const tags = headTags | joinedTags | implied | (INSTANCE.test(head ?? "") ? npTags : 0);
  return (tags & TAG.scale) !== 0 || verb === "truncate" || verb === "reformat";
}

/** "a database instance" is the database. */
const INSTANCE = /^(instance|server)$/;

const WHOLE = /^(wipe|purge|nuke|flush|empty|erase|obliterate|annihilate|raze|eradicate)$/;
/** "rows that match a filter", "snapshots older than a week" */
const CHOSEN =
  /^,? (?:older|newer|matching|that|which|who|whose|where|based on|by (?:query|filter|pattern|label|tag))\b/i;
/** Emptied of everything when no single one is named. */
const CONTAINER =
  /^(data|history|storage|memory|inbox|content|log|bin|trash|trashcan|mailbox|calendar|device|phone|list)$/;

const CLEARED = /^(data|storage|inbox|bin|trash|trashcan|mailbox|calendar|device|phone)$/;

/** "a single memory" */
function isSingle({ field, start, end }: Action): boolean {
  return /\b(?:a|an|one|single)\b/i.test(field.text.slice(start, end));
}

function isBulk(action: Action, facts: Facts): boolean {
  const { all, many, tags, verb, plural, head, field, end } = action;
  if (all || many || (tags & TAG.bulk) !== 0) return true;
  if (plural && CHOSEN.test(field.text.slice(end, end + 30))) return true;
  if (verb === "clear" && CLEARED.test(head ?? "")) return true;
  if (WHOLE.test(verb) && (plural || head === null || (CONTAINER.test(head) && !isSingle(action)))) return true;
  return facts.arguments.some(
    ({ kind, words, depth }) =>
      depth === 0 && (kind === "identifiers" || words.some(({ form }) => form === "recursive")),
  );
}

/** A loss without a verb of deletion: what the headline acts on tells how much. */
function losesWhole(facts: Facts): boolean {
  return facts.actions.some(
    ({ headTags, mood, where }) => mood === "asserted" && where !== "argument" && (headTags & TAG.scale) !== 0,
  );
}
