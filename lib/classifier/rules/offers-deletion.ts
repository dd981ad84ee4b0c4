import type { Facts } from "../facts";
import type { Rule, Span } from "../rule";

/** "create/update/delete", "(import, create, modify, delete)", `"create" …, "delete"`. */
const LISTED =
  /\b(?:create|add|update|edit|modify|list|get|read|import|rename|upload)(?:[/,|][ ]?|,? (?:and|or) )(?:[a-z_]{2,20}(?:[/,|][ ]?|,? (?:and|or) )){0,6}(?:delete|destroy|purge)\b/i;
const QUOTED = /["'`](?:create|add|update|list|get)["'`][^"]{0,60}[^]{0,500}?["'`]delete["'`]/i;
/** How far into a description such a list is looked for. */
const REACH = 700;

function locate({ description }: Facts): Span | null {
  if (description === null) return null;
  const text = description.text.slice(0, REACH);
  const match = LISTED.exec(text) ?? QUOTED.exec(text);
  return match === null ||
    /\b(?:not|cannot|never|no|without|instead of|before|when)\b[^.;:]*$/i.test(text.slice(0, match.index))
    ? null
    : { field: description, start: match.index, end: match.index + match[0].length, where: "lead" };
}

export const offersDeletion: Rule = {
  id: "offers-deletion",
  title: "Offers deletion among its operations",
  meaning: "The text lists the operations to choose from, and deleting is one of them.",
  effect: "Destructive",
  weight: 3,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [
      { name: "stickers", description: "Manage stickers: list/get/create/update/delete" },
      { name: "stickers", description: 'Manage stickers. Use "create" for a new one, "delete" to get rid of one.' },
    ],
    noMatch: [{ name: "stickers", description: "Manage stickers: list/get/create" }],
  },
};
