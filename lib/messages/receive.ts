import type { MessageProblem } from "@/lib/catalogue/message";
import { saveMessage } from "@/lib/db/messages";
import { findSubject } from "@/lib/db/subjects";
import { takeTurn } from "@/lib/visitor/turn";
import { parseMessage } from "./parse";

export type Received =
  | { stored: { id: number; receipt: string } }
  | {
      refused: {
        status: 400 | 404 | 429;
        problems: MessageProblem[];
        /** Seconds until it may be sent again; null when that is not what is wrong. */
        retryAfter: number | null;
      };
    };

/**
 * Checks a form and stores it as a message. Turns are counted only for what could be stored, so mending a mistake costs none.
 * @param address what clientAddress gives
 */
export async function receiveMessage(form: URLSearchParams, address: string, now: Date): Promise<Received> {
  const parsed = parseMessage(form);
  if ("problems" in parsed) return refused(400, parsed.problems);
  const { message } = parsed;
  const subject = message.server === null ? null : await findSubject(message.server, message.tool);
  if (message.server !== null && subject === null) return refused(404, [unknownSubject(message.tool)]);
  const wait = await takeTurn("message", address, now);
  if (wait !== null) return refused(429, [tooMany(wait)], wait);
  const about = { server: subject?.server.slug ?? null, tool: subject?.tool?.slug ?? null };
  return { stored: await saveMessage({ ...message, ...about }, now) };
}

function refused(status: 400 | 404 | 429, problems: MessageProblem[], retryAfter: number | null = null): Received {
  return { refused: { status, problems, retryAfter } };
}

function unknownSubject(tool: string | null): MessageProblem {
  const what = tool === null ? "No server is" : "No such tool of that server is";
  return {
    field: "server",
    message: `${what} catalogued under that address. It is left out now: say in the text what you mean, and send it again.`,
  };
}

function tooMany(seconds: number): MessageProblem {
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return {
    field: "form",
    message: `Too many messages came in this hour. Nothing was stored; send it again in ${wait}.`,
  };
}
