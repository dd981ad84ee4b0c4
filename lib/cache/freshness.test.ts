import { expect, test } from "vitest";
import { Freshness } from "./freshness";

test("a change makes its server's pages and the pages about many stale, and no other server's", () => {
  const freshness = new Freshness();
  const before = freshness.clock;
  freshness.changed(["a"]);
  expect(freshness.isFresh("a", before)).toBe(false);
  expect(freshness.isFresh(null, before)).toBe(false);
  expect(freshness.isFresh("b", before)).toBe(true);
  expect(freshness.isFresh("a", freshness.clock)).toBe(true);
  expect(freshness.isFresh(null, freshness.clock)).toBe(true);
});

test("a change of everything makes every page stale", () => {
  const freshness = new Freshness();
  const before = freshness.clock;
  freshness.changed("all");
  expect(["a", "b", null].map((server) => freshness.isFresh(server, before))).toEqual([false, false, false]);
  expect(freshness.isFresh("a", freshness.clock)).toBe(true);
});

test("what it remembers is bounded, and forgetting never makes a stale page fresh", () => {
  const freshness = new Freshness(10);
  const before = freshness.clock;
  for (let n = 0; n <= 10; n++) freshness.changed([`server-${n}`]);
  expect(freshness.isFresh("server-0", before)).toBe(false);
  expect(freshness.isFresh("never-named", before)).toBe(false);
});
