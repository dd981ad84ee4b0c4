import type { Action, Facts } from "../facts";
import { TAG } from "../lexicon/lexicon";
import { actionsOf, type RiskInput, type RiskVerdict } from "./verdict";

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
  const headlined = deletions.filter(({ where }) => where === "name" || where === "lead" || where === "choice");
  const counted = headlined.length > 0 ? headlined : deletions;
  if (counted.length === 0) return losesWhole(facts) ? { risk: 5, reason: "scale" } : { risk: 4, reason: "item" };
  const many = counted.some((action) => isBulk(action, facts));
  if (counted.every(({ headTags }) => (headTags & TAG.minor) !== 0))
    return many ? { risk: 4, reason: "bulk" } : { risk: 3, reason: "minor" };
  if (deletions.some(isScale)) return { risk: 5, reason: "scale" };
  if (many) return { risk: 5, reason: "bulk" };
  if (facts.concepts.get("recoverable") !== undefined && input.has("puts-in-trash"))
    return { risk: 4, reason: "recoverable" };
  return { risk: 4, reason: "item" };
}

/** A container of data, alone or beside single things ("a file or directory"). */
function isScale({ headTags, joinedTags, verb }: Action): boolean {
  if ((headTags & TAG.minor) !== 0) return false;
  return ((headTags | joinedTags) & TAG.scale) !== 0 || verb === "truncate" || verb === "reformat";
}

const WHOLE = /^(wipe|purge|nuke|flush|empty|erase|obliterate|annihilate|raze|eradicate)$/;

function isBulk({ all, many, tags, verb, plural, head }: Action, facts: Facts): boolean {
  if (all || many || (tags & TAG.bulk) !== 0) return true;
  if (WHOLE.test(verb) && (plural || head === null || /^(data|history|storage|memory|inbox|content|log)$/.test(head)))
    return true;
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
