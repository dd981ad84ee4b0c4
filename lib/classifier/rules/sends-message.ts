import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** "is sent to the model", "sends you the list": that is the answer. */
function isAnswer({ field, start, end }: Action): boolean {
  return /\bto (?:the |an? |your )?(?:llms?|ai|models?|agents?|callers?|clients?|assistants?|you)\b/i.test(
    field.text.slice(start, end + 40),
  );
}

const ALARM = /^(?:alert|notification|message|alarm|warning|page)$/;

export const sendsMessage: Rule = {
  id: "sends-message",
  title: "Sends or publishes",
  meaning: "Others see it at once: a message, a comment, a post, a notification.",
  effect: "Write",
  weight: 3,
  reader: {
    kind: "action",
    classes: ["send", "execute"],
    test: (action) =>
      // "Fires an alert to everyone"
      (action.cls === "send" || (/^(?:fire|raise|trigger)$/.test(action.verb) && ALARM.test(action.head ?? ""))) &&
      (action.headTags & (TAG.money | TAG.command | TAG.running)) === 0 &&
      !/^(?:key|keys|keystroke|keystrokes|keypress|character|gesture|request)$/.test(action.head ?? "") &&
      (action.tags & TAG.http) === 0 &&
      !isAnswer(action),
  },
  examples: {
    match: [{ name: "send_postcard", description: "Send a postcard" }, { name: "publish_chapter" }],
    noMatch: [{ name: "list_postcards" }],
  },
};
