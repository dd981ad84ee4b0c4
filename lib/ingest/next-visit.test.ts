import fc from "fast-check";
import { expect, test } from "vitest";
import { nextVisit } from "./next-visit";

const NOW = new Date("2026-03-01T12:00:00Z");
const hoursUntil = ({ nextAt }: { nextAt: Date }): number => (nextAt.getTime() - NOW.getTime()) / 3_600_000;

test("a week after an answer, whatever failed before", () => {
  expect(nextVisit(null, 7, NOW)).toEqual({ failures: 0, nextAt: new Date("2026-03-08T12:00:00Z") });
});

test("after failures 6 hours, a day, 4 days, 16 days, then every 30 days", () => {
  const waits = [0, 1, 2, 3, 4, 5, 40].map((before) => hoursUntil(nextVisit("timeout", before, NOW)));
  expect(waits).toEqual([6, 24, 4 * 24, 16 * 24, 30 * 24, 30 * 24, 30 * 24]);
  expect(nextVisit("timeout", 3, NOW).failures).toBe(4);
});

test("what this machine lacks is no failure of the server and is looked at again within the hour", () => {
  expect(nextVisit("no sandbox", 2, NOW)).toEqual({ failures: 2, nextAt: new Date("2026-03-01T13:00:00Z") });
});

test("any number of failures in a row gives a date that can be stored", () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 31 - 2 }), (before) => {
      const hours = hoursUntil(nextVisit("ended", before, NOW));
      expect(hours).toBeGreaterThanOrEqual(6);
      expect(hours).toBeLessThanOrEqual(30 * 24);
    }),
  );
});
