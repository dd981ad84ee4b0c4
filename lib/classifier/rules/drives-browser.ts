import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

const KEYS = /^(?:key|keys|keystroke|keystrokes|keypress|character|gesture|touch|tap|click)$/;

export const drivesBrowser: Rule = {
  id: "drives-browser",
  title: "Drives a browser or screen",
  meaning: "Clicks, types, navigates: the page or screen sees a user acting.",
  effect: "Execute",
  weight: 3.5,
  reader: {
    kind: "action",
    classes: ["drive", "send", "update"],
    test: (action) =>
      action.cls === "update"
        ? action.verb === "select" && /^(option|dropdown|checkbox|radio|element|button)$/.test(action.head ?? "")
        : action.cls === "send"
          ? KEYS.test(action.head ?? "")
          : !/^(open|close|control|operate|input|steer)$/.test(action.verb) ||
            (action.tags & (TAG.browser | TAG.device)) !== 0,
  },
  examples: {
    match: [{ name: "click_button", description: "Click a button on the page" }],
    noMatch: [{ name: "get_button", description: "Get the state of a button" }],
  },
};
