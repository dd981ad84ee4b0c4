const BASE_DELAY_MS = 500;
/** A server that asks for a longer pause is reported instead of waited for; limits by the minute are common. */
const MAX_DELAY_MS = 90_000;

/** Answers worth another try: overload and passing failures. */
export function isRetryable(status: number): boolean {
  return status === 429 || status === 500 || status === 502 || status === 503 || status === 504;
}

/**
 * Milliseconds to wait before try number `attempt` + 1 (first try is 1): what Retry-After says (seconds or an HTTP
 * date, RFC 9110 section 10.2.3), else 0.5, 1, 2 … seconds. Null: the wait is too long, give up.
 */
export function retryDelayMs(attempt: number, retryAfter: string | null, now: Date): number | null {
  const asked = retryAfter === null ? null : parseRetryAfter(retryAfter, now);
  const delay = asked ?? BASE_DELAY_MS * 2 ** (attempt - 1);
  return delay > MAX_DELAY_MS ? null : delay;
}

function parseRetryAfter(value: string, now: Date): number | null {
  const text = value.trim();
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
