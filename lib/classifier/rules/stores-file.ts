import type { Action, Facts } from "../facts";
import { argumentName } from "../argument-name";
import { TAG } from "../lexicon/lexicon";
import type { Rule, Span } from "../rule";
import { wordSet } from "../lexicon/words";

const OUTPUT_WORDS: ReadonlySet<string> = wordSet("output save download out dest");

/** Of what is exported out of an open document these name where it goes. */
const TARGET_WORDS: ReadonlySet<string> = wordSet("file path filepath filename name output save");

/** "Exports the objects to a STEP file", "extracts the frames as image files": a file that stays. */
function exportsToFile({ verb, mood, where, field, end }: Action): boolean {
  return (
    where === "lead" &&
    mood === "asserted" &&
    /^(?:export|download|extract|capture|dump|convert|render)$/.test(verb) &&
    /^(?:[^.;]|\.(?=\w)){0,60}?\b(?:to|into|as) (?:an? |the )?(?:[\w./-]{1,20} ){0,3}(?:files?\b(?! (?:content|format|path|url))|disk\b|(?:local |file ?)(?:system|machine|storage)\b|(?:specified|given|chosen) (?:path|location|directory|folder)\b)/i.test(
      field.text.slice(end, end + 130),
    )
  );
}

/** An argument that names where to store, or a sentence that says it is stored. */
function locate(facts: Facts): Span | null {
  const stored = facts.actions.find(
    ({ verb, cls, mood, tags, where }) =>
      mood === "asserted" &&
      cls === "save" &&
      (verb === "save" || verb === "write") &&
      (where === "lead" || where === "later") &&
      (tags & TAG.file) !== 0,
  );
  if (stored !== undefined) return stored;
  const exported = facts.actions.find(exportsToFile);
  if (exported !== undefined) return exported;
  const exports = facts.actions.some(
    ({ verb, where, mood }) => verb === "export" && mood === "asserted" && (where === "lead" || where === "name"),
  );
  const target = facts.arguments.find(
    ({ kind, words }) =>
      kind === "path" &&
      ((words.length > 1 && words.some(({ form }) => OUTPUT_WORDS.has(form))) ||
        (exports && words.every(({ form }) => TARGET_WORDS.has(form)))),
  );
  if (target === undefined) return null;
  return {
    field: argumentName(target),
    start: target.start,
    end: target.start + target.name.length,
    where: "argument",
  };
}

export const storesFile: Rule = {
  id: "stores-file",
  title: "Stores a file where it runs",
  meaning: "Says that the result is saved to a file or a folder.",
  effect: "Write",
  weight: 2.5,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [
      { name: "download_map", description: "Download a map and save it to disk" },
      { name: "export_map", description: "Export the paths of a map to an SVG file" },
    ],
    noMatch: [{ name: "download_map", description: "Download a map as base64" }],
  },
};
