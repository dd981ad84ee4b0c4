import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";
import type { Token } from "../tokens";

/** "Enable the domain lock", "set the domain of an application": said of a record, not of a device. */
const SWITCHED_RIGHT = /^(?:enable|disable|update|set|create|add)$/;

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

const WIRES = /\b(?:serial|gpio|i2c|spi|uart|modbus|registers?|coils?|plc|can bus|rtt|control lines?)\b/i;

/** "Write data to a serial port": what hangs on the wire acts. */
function writesToHardware({ cls, verb, field, start, end }: Action): boolean {
  return (
    (cls === "save" || cls === "update") &&
    /^(?:write|set)$/.test(verb) &&
    WIRES.test(field.text.slice(start, end + 30))
  );
}

/** A server of a printer prints on it. */
const isPrinter = ({ form }: Token): boolean => form === "printer";

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

/** What is done to the entry, the window or the connection of a device rather than by the device. */
const KEPT =
  /^(?:connect|disconnect|login|logout|select|rename|link|relink|overwrite|retire|refresh|split|assign|reassign|tag|label|mark|archive|share|edit)$/;

/** Switched on and off as well, and no device: "turns a feature flag on". */
const SETTING =
  /^(?:flag|feature|url|tracing|logging|sharing|renewal|recharge|update|margin|margining|safeguard|viewing|targeting|tracking|billing)s?$/;

/** Whether the thing itself is set: a device, but not its entry; of what is created only a program. */
function setsDevice(action: Action): boolean {
  const { cls, verb, head, headTags } = action;
  if ((headTags & TAG.device) === 0 || isRecord(action) || KEPT.test(verb)) return false;
  return cls !== "create" || /^app(?:lication)?$/.test(head ?? "");
}

function isSwitched({ head, headTags }: Action): boolean {
  return !SETTING.test(head ?? "") && (headTags & (TAG.config | TAG.access)) === 0;
}

/** Whether something is set that acts at once: a lamp, a motor, what is played. */
export function controls(action: Action): boolean {
  if (action.cls === "read") return prints(action);
  if (action.cls === "save") return writesToHardware(action);
  return (
    switches(action) ||
    writesToHardware(action) ||
    setsDevice(action) ||
    (/^(set|adjust)$/.test(action.verb) &&
      (action.tags & TAG.device) !== 0 &&
      (action.tags & (TAG.media | TAG.browser)) === 0 &&
      !isRecord(action)) ||
    action.verb === "control" ||
    (action.verb === "operate" && !/^operating/i.test(action.field.text.slice(action.start))) ||
    (action.verb === "turn" &&
      isSwitched(action) &&
      !/^.{0,40}\binto\b/.test(action.field.text.slice(action.end, action.end + 50))) ||
    (action.verb === "switch" &&
      isSwitched(action) &&
      /^.{0,25}\b(?:on|off)\b/.test(action.field.text.slice(action.end, action.end + 30)))
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
    classes: ["drive", "lifecycle", "update", "create", "read", "save"],
    test: (action, facts) => controls(action) || (action.verb === "print" && facts.server.some(isPrinter)),
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
