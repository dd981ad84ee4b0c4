/** Days after which a definition that nobody has seen again is called stale: it may be another one by now. */
export const STALE_AFTER_DAYS = 90;

const DAY_MS = 86_400_000;

/** Whether what was last seen then is stale now; what was never seen is unknown, which is not stale. */
export function isStale(seenAt: Date | null, now: Date): boolean {
  return seenAt !== null && now.getTime() - seenAt.getTime() > STALE_AFTER_DAYS * DAY_MS;
}
