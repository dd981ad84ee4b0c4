import { expect, test } from "vitest";
import { describeIsolation, ISOLATIONS } from "./isolation";

test("every isolation says what it guarantees, and nothing else does", () => {
  for (const isolation of ISOLATIONS) expect(describeIsolation(isolation)?.text).toMatch(/\.$/);
  expect(describeIsolation("constructor")).toBeNull();
});
