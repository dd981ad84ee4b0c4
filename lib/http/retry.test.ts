import { expect, test } from "vitest";
import { isRetryable, retryDelayMs } from "./retry";

const NOW = new Date("2026-03-01T12:00:00Z");

test.each([
  [1, null, 500],
  [3, null, 2000],
  [1, "7", 7000],
  [1, "0", 0],
  [1, "Sun, 01 Mar 2026 12:00:04 GMT", 4000],
  [1, "Sun, 01 Mar 2026 11:00:00 GMT", 0],
  [2, "soon", 1000],
  [1, "3600", null],
  [1, "99999999999999999999", null],
])("try %i, Retry-After %s: wait %s ms", (attempt, header, expected) => {
  expect(retryDelayMs(attempt, header, NOW)).toBe(expected);
});

test("only overload and passing failures are tried again", () => {
  expect([200, 304, 400, 401, 403, 404, 410, 429, 500, 501, 502, 503, 504].filter(isRetryable)).toEqual([
    429, 500, 502, 503, 504,
  ]);
});
