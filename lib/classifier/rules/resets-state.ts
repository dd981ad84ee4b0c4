import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";
import { restarts } from "../senses";

const STORAGE = /^(disk|volume|drive|partition|filesystem|storage|usb|stick|sdcard|device|hdd|ssd|lun)$/;

const VIEWED =
  /^(hostname|view|viewport|filter|zoom|position|style|layout|camera|cursor|selection|formatting|orientation|rotation|color|colour|theme|brightness|timer|timeout|clock)$/;

function losesState(action: Action): boolean {
  const { verb, head, headTags } = action;
  // A new password takes the old one's place: that changes access.
  if (verb === "reset" && (headTags & (TAG.secret | TAG.key)) !== 0) return false;
  if (restarts(action)) return false;
  // What is shown, and single settings that go back to their default, hold no data.
  if (verb === "reset" && VIEWED.test(head ?? "")) return false;
  if (verb === "revert") return /^(change|changes|edit|modification|file)$/.test(head ?? "");
  return verb === "reset" || verb === "reformat" || (verb === "format" && STORAGE.test(head ?? ""));
}

export const resetsState: Rule = {
  id: "resets-state",
  title: "Resets state",
  meaning: "Throws the present state away and starts again: a reset, a disk that is formatted.",
  effect: "Destructive",
  weight: 4,
  reader: { kind: "action", classes: ["revoke", "compute", "deploy"], test: losesState },
  examples: {
    match: [{ name: "reset_database", description: "Reset the database" }],
    noMatch: [{ name: "view_database" }],
  },
};
