import { env } from "@/lib/env";
import { messageOf } from "@/lib/errors";
import { log } from "@/lib/log/log";
import { pool } from "./client";
import { deleteMessages } from "./messages";

const DAY_MS = 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;

/** Deletes what the privacy page says is not kept: old messages, yesterday's salts, the counts of hours that are over. */
export async function forgetOld(now: Date): Promise<void> {
  await deleteMessages({ before: new Date(now.getTime() - env().MESSAGES_KEEP_DAYS * DAY_MS) });
  await pool().query(`DELETE FROM "DailySalt" WHERE day < $1`, [now.toISOString().slice(0, 10)]);
  await pool().query(`DELETE FROM "RateCount" WHERE hour < $1`, [new Date(now.getTime() - HOUR_MS)]);
}

/** Does so now and every hour, for as long as the process lives. */
export function forgetRegularly(): void {
  const forget = () =>
    forgetOld(new Date()).catch((error: unknown) => {
      log().error({ error: messageOf(error) }, "old messages could not be deleted; trying again in an hour");
    });
  void forget();
  setInterval(forget, HOUR_MS).unref();
}
