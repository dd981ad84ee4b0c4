import fc from "fast-check";
import { expect, test } from "vitest";
import { JOB_KINDS, JOB_SCHEMAS, PRIORITY, visitPriority } from "./jobs";

const popularity = fc.nat();

test("every kind of job has its schema", () => {
  expect([...JOB_KINDS].sort()).toEqual(Object.keys(JOB_SCHEMAS).sort());
});

test("popular servers come before others, and what changed before what did not", () => {
  expect(visitPriority({ popularity: 0, changed: false })).toBe(0);
  expect(visitPriority({ popularity: 999, changed: false })).toBe(30);
  fc.assert(
    fc.property(popularity, popularity, (one, other) => {
      const [less, more] = one < other ? [one, other] : [other, one];
      expect(visitPriority({ popularity: less, changed: false })).toBeLessThanOrEqual(
        visitPriority({ popularity: more, changed: false }),
      );
      expect(visitPriority({ popularity: one, changed: true })).toBeGreaterThan(
        visitPriority({ popularity: one, changed: false }),
      );
    }),
  );
});

test("what somebody waits for comes before every revisit", () => {
  fc.assert(
    fc.property(popularity, fc.boolean(), (many, changed) => {
      const revisit = visitPriority({ popularity: many, changed });
      expect(revisit).toBeLessThan(PRIORITY.retried);
      expect(PRIORITY.retried).toBeLessThan(PRIORITY.asked);
    }),
  );
});
