import type { Message } from "@/lib/catalogue/message";
import { escapeInvisible, showInvisible, terminalText } from "@/lib/catalogue/text";
import { summaryOf } from "./summary";

/** Messages as lines for a terminal. Strangers wrote them: no character of theirs may move the cursor or turn the line round. */

/** One line a message. */
export function messageLine(message: Message): string {
  const day = message.createdAt.toISOString().slice(0, 16).replace("T", " ");
  const marks = [...(message.handledAt ? ["handled"] : []), ...(message.notifyProblem ? ["not told"] : [])];
  const state = marks.length === 0 ? "" : ` [${marks.join(", ")}]`;
  return `${day}  ${summaryOf(message)}${state}  ${terminalText(message.text, 60)}`;
}

/** The whole message; its text is set off by a bar, so that nobody can write what looks like ours. */
export function messageLines(message: Message): string[] {
  const { name, email, text, handledAt, notifiedAt, notifyProblem } = message;
  return [
    summaryOf(message),
    `  came     ${message.createdAt.toISOString()}`,
    `  from     ${terminalText([name, email].filter((part) => part !== null).join(", ")) || "no name given"}`,
    `  handled  ${handledAt?.toISOString() ?? "not yet"}`,
    `  told     ${notifiedAt?.toISOString() ?? (notifyProblem === null ? "not yet" : terminalText(notifyProblem))}`,
    ...text.split(/[\n\r\u2028\u2029]/).map((line) => `  | ${showInvisible(line)}`),
  ];
}

/** Messages as JSON; invisible characters are escaped, so the same text comes back and the terminal is left alone. */
export function messagesJson(value: Message | Message[]): string {
  return escapeInvisible(JSON.stringify(value, null, 2));
}
