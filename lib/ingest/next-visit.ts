import { meaningOf } from "@/lib/catalogue/reason";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** After an answer: servers change their tools with new versions, which are asked at once. */
const ANSWERED_MS = 7 * DAY_MS;
const FIRST_BACK_OFF_MS = 6 * HOUR_MS;
const BACK_OFF_FACTOR = 4;
const LONGEST_BACK_OFF_MS = 30 * DAY_MS;
/** What this machine lacks may be there after the next restart. */
const OURS_MS = HOUR_MS;

/**
 * When to ask again, and how many failures in a row there are now. A week after an answer; after failures 6 hours, a day,
 * 4 days, 16 days, then every 30 days. What this machine lacks counts as no failure. `reason`: why it failed; null: it answered.
 */
export function nextVisit(
  reason: string | null,
  failuresBefore: number,
  now: Date,
): { failures: number; nextAt: Date } {
  const after = (wait: number): Date => new Date(now.getTime() + wait);
  if (reason === null) return { failures: 0, nextAt: after(ANSWERED_MS) };
  if (meaningOf(reason).isOurs) return { failures: failuresBefore, nextAt: after(OURS_MS) };
  const backOff = FIRST_BACK_OFF_MS * BACK_OFF_FACTOR ** failuresBefore;
  return { failures: failuresBefore + 1, nextAt: after(Math.min(LONGEST_BACK_OFF_MS, backOff)) };
}
