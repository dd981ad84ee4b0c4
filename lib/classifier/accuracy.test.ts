import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import published from "@/data/accuracy.json";
import { AccuracySchema, dataDigest, isCurrent, PUBLIC_DATA, staleFigures, type Accuracy } from "./accuracy";
import { RULESET } from "./ruleset";

const read = (path: string): string => readFileSync(path, "utf8");
const linesOf = (path: string): string[] =>
  read(path)
    .split("\n")
    .filter((line) => line !== "");

/** The published figures as if they had just been measured. */
function fresh(): Accuracy {
  const accuracy = AccuracySchema.parse(published);
  const [first] = accuracy.sets;
  if (first === undefined) throw new Error("data/accuracy.json names no set");
  return {
    ...accuracy,
    ruleset: RULESET,
    sets: Object.entries(PUBLIC_DATA).map(([id, path]) => ({
      ...first,
      id,
      ruleset: RULESET,
      digest: dataDigest(linesOf(path)),
    })),
  };
}

describe("published figures", () => {
  it("are current when rules and data are the present ones", () => {
    expect(staleFigures(fresh(), read)).toEqual([]);
    expect(isCurrent(fresh())).toBe(true);
  });

  it("are stale when one set was measured with other rules", () => {
    const accuracy = fresh();
    const [first, ...rest] = accuracy.sets;
    if (first === undefined) throw new Error("no set");
    const older = { ...accuracy, sets: [{ ...first, ruleset: "000000000000" }, ...rest] };
    expect(isCurrent(older)).toBe(false);
    expect(staleFigures(older, read)).toEqual([expect.stringContaining("000000000000")]);
  });

  it("are stale when labels changed, or a set was never measured", () => {
    const accuracy = fresh();
    const changed = (path: string): string => read(path) + (path === PUBLIC_DATA.harvested ? '{"tool":"new"}\n' : "");
    expect(staleFigures(accuracy, changed)).toEqual([expect.stringContaining("harvested.jsonl changed")]);
    const fewer = { ...accuracy, sets: accuracy.sets.filter(({ id }) => id !== "harvested") };
    expect(staleFigures(fewer, read)).toEqual(["harvested has no figures"]);
  });
});
