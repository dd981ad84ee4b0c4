import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** "Format a range of text within a paragraph": done in the document, not to a text handed over. */
function formatsPart({ verb, field, start, end }: Action): boolean {
  return (
    verb === "format" &&
    /\b(?:with)?in an? (?:\w+ ){0,2}(?:paragraph|cell|table|document|range|sheet|slide|doc|presentation|spreadsheet)\b/i.test(
      field.text.slice(start, end + 60),
    )
  );
}

const SHAPE =
  /^(?:shape|path|curve|solid|body|object|mesh|layer|model|stroke|vertex|face|edge|sketch|surface|clip|polygon)s?$/;

/** "Divide shapes at intersections": done in the open drawing, while numbers are handed over. */
function reshapes({ cls, verb, head }: Action): boolean {
  return cls === "compute" && /^(?:divide|subtract|translate|combine)$/.test(verb) && SHAPE.test(head ?? "");
}

export const changesContent: Rule = {
  id: "changes-content",
  title: "Changes files or settings",
  meaning: "Changes the content of a file, a range, a setting or a configuration.",
  effect: "Write",
  weight: 2.5,
  reader: {
    kind: "action",
    classes: ["update", "create", "save", "compute"],
    test: (action) =>
      formatsPart(action) ||
      reshapes(action) ||
      ((action.cls !== "compute" || action.verb === "rewrite") &&
        action.verb !== "select" &&
        (action.headTags & (TAG.config | TAG.overwritable)) !== 0 &&
        (action.headTags & TAG.access) === 0),
  },
  examples: {
    match: [
      { name: "update_settings", description: "Update the settings of a shop" },
      { name: "write_file", description: "Write text to a file" },
      { name: "format_line", description: "Format a line within a paragraph" },
      { name: "cut_shapes", description: "Divide shapes where they overlap" },
    ],
    noMatch: [{ name: "read_settings", description: "Read the settings" }],
  },
};
