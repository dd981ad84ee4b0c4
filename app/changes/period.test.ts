import { expect, test } from "vitest";
import { parsePeriod } from "./period";

test("days and months have a beginning and an end; what is no day has none", () => {
  const day = new Date("2026-02-28T00:00:00Z");
  expect(parsePeriod("2026-02-28")).toEqual({
    name: "2026-02-28",
    since: day,
    until: new Date("2026-03-01T00:00:00Z"),
  });
  expect(parsePeriod("2026-12")?.until).toEqual(new Date("2027-01-01T00:00:00Z"));
  for (const wrong of ["2026-02-31", "2026-13", "2026", "today", "2026-1-1", ""]) expect(parsePeriod(wrong)).toBeNull();
});
