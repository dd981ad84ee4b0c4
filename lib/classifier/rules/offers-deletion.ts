import type { Rule } from "../rule";
import { isOffered } from "../stated";

/** "create/update/delete", "(import, create, modify, delete)", `"create" …, "delete"`. */
const LISTED = [
  String.raw`\b(?:create|add|update|edit|modify|list|get|read|import|rename|upload)(?:[/,|] ?|,? (?:and|or) )(?:[a-z_]{2,20}(?:[/,|] ?|,? (?:and|or) )){0,6}(?:delete|destroy|purge)\b`,
  String.raw`["'\x60](?:create|add|update|list|get)["'\x60][^]{0,560}?["'\x60]delete["'\x60]`,
];

export const offersDeletion: Rule = {
  id: "offers-deletion",
  title: "Offers deletion among its operations",
  meaning: "The text lists the operations to choose from, and deleting is one of them.",
  effect: "Destructive",
  weight: 3,
  reader: { kind: "statement", says: [{ patterns: LISTED, within: "text", denying: true, holds: isOffered }] },
  examples: {
    match: [
      { name: "stickers", description: "Manage stickers: list/get/create/update/delete" },
      { name: "stickers", description: 'Manage stickers. Use "create" for a new one, "delete" to get rid of one.' },
    ],
    noMatch: [{ name: "stickers", description: "Manage stickers: list/get/create" }],
  },
};
