import { isHandedOver } from "../senses";
import { DEPLOYED } from "./installs-software";
import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** "drops a pin on the map" */
function pins({ verb, head }: Action): boolean {
  return verb === "drop" && /^(pin|marker|anchor|hint|point)$/.test(head ?? "");
}

export const deletesItem: Rule = {
  id: "deletes-item",
  title: "Deletes an item",
  meaning: "Deletes one thing that holds data.",
  effect: "Destructive",
  weight: 4.5,
  reader: {
    kind: "action",
    classes: ["delete", "install"],
    test: (action) =>
      action.cls === "install"
        ? action.verb === "uninstall" && DEPLOYED.test(action.head ?? "")
        : (action.headTags & (TAG.scale | TAG.minor | TAG.access)) === 0 &&
          !action.all &&
          !isHandedOver(action) &&
          !pins(action),
  },
  examples: {
    match: [{ name: "delete_photo", description: "Delete a photo" }, { name: "photoDelete" }],
    noMatch: [{ name: "list_photos" }],
  },
};
