import pLimit from "p-limit";
import type { Message } from "@/lib/catalogue/message";
import { terminalText } from "@/lib/catalogue/text";
import { listUntold, tellOnce } from "@/lib/db/messages";
import { env } from "@/lib/env";
import { messageOf } from "@/lib/errors";
import { log } from "@/lib/log/log";
import { sendMail } from "./mail";
import { postToWebhook } from "./webhook";

type Way = { name: string; tell: (message: Message) => Promise<void> };

/** How the operator wants to be told of messages; none where nothing is set. */
function waysToTell(): Way[] {
  const { MESSAGES_WEBHOOK, SMTP_URL, MESSAGES_TO, MESSAGES_FROM } = env();
  const ways: Way[] = [];
  if (MESSAGES_WEBHOOK !== undefined) {
    ways.push({ name: "MESSAGES_WEBHOOK", tell: (message) => postToWebhook(MESSAGES_WEBHOOK, message) });
  }
  if (SMTP_URL !== undefined && MESSAGES_TO !== undefined) {
    const mail = { url: SMTP_URL, to: MESSAGES_TO, from: MESSAGES_FROM ?? MESSAGES_TO };
    ways.push({ name: "SMTP_URL", tell: (message) => sendMail(mail, message) });
  }
  return ways;
}

type Which = {
  since: Date;
  /** Fewer than so many were made; left out, any number. */
  attempts?: number;
  limit: number;
};

const DAY_MS = 24 * 60 * 60_000;

/** With each new message: what failed today is tried again, but not for ever, as one way may work while another does not. */
export const todays = (now: Date): Which => ({ since: new Date(now.getTime() - DAY_MS), attempts: 5, limit: 20 });
/** When the operator asks for it. */
export const ALL_UNTOLD: Which = { since: new Date(0), limit: 1000 };

/**
 * Tells the operator of messages that were not told yet, by all ways that are set. What fails is logged, noted with the message,
 * and tried again by all of them. Null where nobody is to be told.
 */
export function tellOperator(which: Which): Promise<{ told: number; failed: number } | null> {
  return inTurn(() => tellAll(which));
}

/** Many messages at once shall not hold many connections while a mail server thinks. */
const inTurn = pLimit(1);

async function tellAll({ limit, ...which }: Which): Promise<{ told: number; failed: number } | null> {
  const ways = waysToTell();
  if (ways.length === 0) return null;
  const counts = { told: 0, failed: 0 };
  for (const { attempts, ...message } of await listUntold(which, limit)) {
    const end = await tellOnce({ id: message.id, attempts }, () => tellBy(ways, message));
    if (end === null) continue;
    counts[end.problem === null ? "told" : "failed"] += 1;
    if (end.problem !== null) {
      log().error({ message: message.id, error: end.problem }, "the operator was not told of a message");
    }
  }
  return counts;
}

/** All ways; null when each worked. Several at once, so one that hangs costs the others nothing. */
async function tellBy(ways: Way[], message: Message): Promise<string | null> {
  const results = await Promise.allSettled(ways.map(({ tell }) => tell(message)));
  const problems = results.flatMap((result, index) =>
    result.status === "rejected" ? [`${ways[index]?.name}: ${causeOf(result.reason)}`] : [],
  );
  return problems.length === 0 ? null : terminalText(problems.join("; "), 1000);
}

/** undici says only "fetch failed"; why stands in its cause. */
function causeOf(error: unknown): string {
  return error instanceof Error && error.cause !== undefined ? messageOf(error.cause) : messageOf(error);
}
