import { isHandedOver, unties } from "../senses";
import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** "drops a pin on the map" */
function pins({ verb, head }: Action): boolean {
  return verb === "drop" && /^(pin|marker|anchor|hint|point)$/.test(head ?? "");
}

/** "bins the values of a column" */
function bins({ verb, head, plural }: Action): boolean {
  return verb === "bin" && (plural || /^(data|value|column|width|size|spectrum|histogram)$/.test(head ?? ""));
}

/** "Values are dropped", "the oldest lines are discarded": left out of the answer. */
function leavesOut({ verb, head, where }: Action): boolean {
  return (
    where === "later" &&
    /^(?:drop|discard)$/.test(verb) &&
    /^(?:value|line|result|duplicate|field|output|character|char|token|suffix|prefix|digit|decimal|remainder|nan|null|whitespace|frame|sample|match|fraction|precision)s?$/.test(
      head ?? "",
    )
  );
}

/** "creates temporary files, scans them, and cleans up": what it made itself. */
function tidiesUp({ verb, head, field, start }: Action): boolean {
  return (
    verb === "cleanup" && head === null && /\btemp(?:orary)?\b/i.test(field.text.slice(Math.max(0, start - 120), start))
  );
}

/** "Zap a note": a tip that is sent for it over Lightning. */
function tips({ verb, head }: Action): boolean {
  return verb === "zap" && /^(note|profile|post|author|creator|pubkey|npub|event)$/.test(head ?? "");
}

export const deletesItem: Rule = {
  id: "deletes-item",
  title: "Deletes an item",
  meaning: "Deletes one thing that holds data.",
  effect: "Destructive",
  weight: 4.5,
  reader: {
    kind: "action",
    classes: ["delete"],
    test: (action) =>
      (action.headTags & (TAG.scale | TAG.minor | TAG.access)) === 0 &&
      !action.all &&
      !isHandedOver(action) &&
      !pins(action) &&
      !bins(action) &&
      !leavesOut(action) &&
      !tidiesUp(action) &&
      !unties(action) &&
      !tips(action),
  },
  examples: {
    match: [{ name: "delete_photo", description: "Delete a photo" }, { name: "photoDelete" }],
    noMatch: [{ name: "list_photos" }],
  },
};
