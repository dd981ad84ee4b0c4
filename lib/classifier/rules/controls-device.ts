import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

const SWITCHED_RIGHT = /^(?:enable|disable|update|set|create|add)$/;

/** "Enable the domain lock", "set the domain of an application": said of a record, not of a device. */
/** Where it is done, not what is set. */
const IN_EDITOR =
  /^ (?:\w+ ){0,3}(?:in|within|inside) (?:the |a )?(?:\w+ )?(?:editor|scene|app|application|window|game|desktop)\b/i;

function isRecord({ cls, verb, head, object, field, end }: Action): boolean {
  return (
    ((cls === "create" || verb === "update") && /^app(?:lication)?$/.test(head ?? "")) ||
    (head === "lock" && SWITCHED_RIGHT.test(verb)) ||
    (/^(?:set|adjust)$/.test(verb) &&
      (/\bapp(?:lication)?s?\b/i.test(object) || IN_EDITOR.test(field.text.slice(end, end + 50))))
  );
}

/** "Print a model on the printer": on paper or in plastic, not on the screen. */
function prints({ verb, field, start, end }: Action): boolean {
  return (
    verb === "print" && /\b(?:printer|3mf|stl|g-?code)\b/i.test(field.text.slice(start, end + 60).replace(/_/g, " "))
  );
}

/** Bodies that are moved about. */
const BODY =
  /^(?:bot|arm|gripper|joint|servo|axis|axes|stage|character|player|avatar|vehicle|head|printhead|toolhead)$/;
/** "Toggles the state of the camera output" */
const SIGNAL = /\b(?:output|stream|streaming|recording|playback|camera|cam|microphone|buffer|monitoring|mode)\b/i;

const OUTPUT = /\b(?:recording|streaming|playback|replay|virtual cam|output)\b/i;

function switches({ verb, head, object, field, start, end }: Action): boolean {
  return (
    (verb === "move" && BODY.test(head ?? "")) ||
    (verb === "toggle" && (OUTPUT.test(object) || (head === "state" && SIGNAL.test(field.text.slice(start, end + 45)))))
  );
}

/** Whether something is set that acts at once: a lamp, a motor, what is played. */
export function controls(action: Action): boolean {
  if (action.cls === "read") return prints(action);
  return (
    switches(action) ||
    ((action.headTags & TAG.device) !== 0 && !isRecord(action)) ||
    (/^(set|adjust)$/.test(action.verb) &&
      (action.tags & TAG.device) !== 0 &&
      (action.tags & (TAG.media | TAG.browser)) === 0 &&
      !isRecord(action)) ||
    action.verb === "control" ||
    (action.verb === "operate" && !/^operating/i.test(action.field.text.slice(action.start))) ||
    (action.verb === "turn" && !/^.{0,40}\binto\b/.test(action.field.text.slice(action.end, action.end + 50))) ||
    (action.verb === "switch" && /^.{0,25}\b(?:on|off)\b/.test(action.field.text.slice(action.end, action.end + 30)))
  );
}

export const controlsDevice: Rule = {
  id: "controls-device",
  title: "Controls a device or application",
  meaning: "Switches, plays, moves or sets something that acts at once.",
  effect: "Execute",
  weight: 3,
  reader: {
    kind: "action",
    classes: ["drive", "lifecycle", "update", "create", "read"],
    test: controls,
  },
  examples: {
    match: [
      { name: "control_lamp", description: "Turn a lamp on" },
      { name: "print_label", description: "Print a label on the connected printer" },
      { name: "move_arm", description: "Move the arm to a position" },
      { name: "set_brightness", description: "Set the brightness of a lamp" },
    ],
    noMatch: [
      { name: "list_lamps", description: "List the lamps" },
      { name: "print_list", description: "Print the list of lamps" },
    ],
  },
};
