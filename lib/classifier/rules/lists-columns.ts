import type { Facts } from "../facts";
import { lookup } from "../lexicon/lexicon";
import type { Rule, Span } from "../rule";

/** "Lamps of a street: height, colour, hours": a thing, and behind the colon what is told of it. */
const COLUMNS = /^[\p{L}\d][^.:;!?\n(]{2,70}: ?([^.;:!?\n(]{2,40}(?:, ?[^.;:!?\n(,]{2,40}){1,12})(?:[.;(\n]|$)/u;
const DETERMINED = /^\S+ (?:an?|the|this|your|one|all|any|every|each|its)\b/i;

function locate({ description }: Facts): Span | null {
  if (description === null) return null;
  const match = COLUMNS.exec(description.text.slice(0, 300));
  if (match === null || DETERMINED.test(match[0])) return null;
  const opening = lookup(/^\w+/.exec(match[0])?.[0].toLowerCase() ?? "")?.verb;
  if (opening != null && !(opening.ambiguous && opening.form === "base")) return null;
  const items = (match[1] ?? "").split(",").map((item) => item.trim().split(/\W/)[0]?.toLowerCase() ?? "");
  const verbs = items.filter((item) => lookup(item)?.verb?.ambiguous === false).length;
  return verbs > 0 ? null : { field: description, start: 0, end: match[0].length, where: "lead" };
}

export const listsColumns: Rule = {
  id: "lists-columns",
  title: "Names a thing and its columns",
  meaning: "The first sentence names a thing and, behind a colon, what is told of it: such tools return that.",
  effect: "Read",
  weight: 2,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [{ name: "drop_times", description: "Drop points near a town: street, hours, distance." }],
    noMatch: [
      { name: "change_lamp", description: "Change the lamps of a street: create, update, delete." },
      { name: "change_lamp", description: "Change lamps of a street." },
      { name: "change_lamp", description: "Changes lamps by their make: old, worn, dim." },
    ],
  },
};
