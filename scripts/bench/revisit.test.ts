import { expect, test } from "vitest";
import { hoursToRevisit } from "./revisit";

const COSTS = { packageSeconds: 10, endpointSeconds: 2, storeSeconds: 0.01, queueSeconds: 0.005 };
const hours = (parts: Partial<Parameters<typeof hoursToRevisit>[0]> = {}): number =>
  hoursToRevisit({ servers: 30_000, lanes: 8, perHost: 2, costs: COSTS, ...parts });

test("with few lanes, asking decides: the sum of all times shared by the lanes", () => {
  const seconds = 20_000 * 10 + 10_000 * 2;
  expect(hours() / (seconds / 8 / 3600)).toBeCloseTo(1, 1);
  expect(hours() / hours({ lanes: 16 })).toBeCloseTo(2, 1);
});

test("with many lanes, storing decides: one answer after the other", () => {
  expect(hours({ lanes: 10_000, perHost: 100 }) / ((30_000 * 0.015) / 3600)).toBeCloseTo(1, 0);
});

test("one host behind many entries bounds it too, whatever the lanes", () => {
  const slow = { ...COSTS, endpointSeconds: 60 };
  const alone = (1000 * 60) / 2 / 3600;
  expect(hours({ lanes: 100_000, costs: slow })).toBeGreaterThan(alone * 0.9);
});
