import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

const KEYS =
  /^(?:shortcut|hotkey|combo|combination|key|keys|keystroke|keystrokes|keypress|character|gesture|touch|tap|click)$/;

const CHOSEN = /^(?:option|dropdown|checkbox|radio|element|button)$/;
const TYPED =
  /^(?:text|string|lines|characters|character|key|keystroke|message|value|password|it|word|input|line|command|phrase|content|query|selector|element|field|ref)$/;
const VISITED =
  /^(?:url|page|site|home|back|forward|next|previous|address|link|location|tab|position|coordinate|screen)$/;
/** "Go to the definition of a symbol": looked up in the code. */
const IN_CODE = /\b(?:definition|declaration|implementation|symbol|reference|folder|director(?:y|ie))s?\b/i;
const OPERATED = /^(?:open|close|control|operate|input|steer|zoom)$/;

const DIALOG = /\b(?:dialogs?|popups?|modals?)\b/i;
/** "Perform an action on the page" */
const ACTS =
  /^\w+ [^.;]{0,30}\b(?:actions?|interactions?|gestures?)\b[^.;]{0,15}\b(?:on|in) (?:the |a |an )?(?:\w+ )?(?:page|element|screen|browser|device|tab)\b/i;
const SYMBOLS = /^(?:definition|declaration|implementation|reference|symbol)$/;
/** "Enters text in a field" */
const INTO = /^ (?:\w+ ){0,2}?(?:in|into|on)\b/;

function drives({ cls, verb, head, object, tags, field, start, end }: Action): boolean {
  if (verb === "move") return /\b(?:mouse|cursor|pointer)\b/i.test(object);
  if (cls === "multi") return head === "dialog";
  if (cls === "light") return ACTS.test(field.text.slice(start, end + 40));
  if (verb === "dismiss") return DIALOG.test(field.text.slice(start, end + 40));
  if (cls === "update") return verb === "select" && CHOSEN.test(head ?? "");
  if (cls === "send") return KEYS.test(head ?? "");
  if (verb === "enter") return TYPED.test(head ?? "") && INTO.test(field.text.slice(end, end + 30));
  // "types, picklist values", "type of a phone number": the noun.
  if (verb === "type")
    return (
      head === null ||
      TYPED.test(head) ||
      /^\w+ (?:(?:on|at|in) |[^.;]{0,40}\b(?:into|using|with)\b)/i.test(field.text.slice(start, start + 60))
    );
  // "Navigate to the definition of a symbol": looked up in program text.
  if (/^(?:goto|navigate|jump)$/.test(verb) && SYMBOLS.test(head ?? "")) return false;
  // "the table goes into a file"
  if (/^(?:go|goto|navigate)$/.test(verb) && IN_CODE.test(object)) return false;
  if (verb === "go") return (tags & TAG.browser) !== 0 || VISITED.test(head ?? "");
  return !OPERATED.test(verb) || (tags & (TAG.browser | TAG.device)) !== 0;
}

export const drivesBrowser: Rule = {
  id: "drives-browser",
  title: "Drives a browser or screen",
  meaning: "Clicks, types, navigates: the page or screen sees a user acting.",
  effect: "Execute",
  weight: 3.5,
  reader: {
    kind: "action",
    classes: ["drive", "send", "update", "multi", "light"],
    test: drives,
  },
  examples: {
    match: [
      { name: "click_button", description: "Click a button on the page" },
      { name: "act", description: "Perform an action on the page" },
    ],
    noMatch: [{ name: "get_button", description: "Get the state of a button" }],
  },
};
