import { describe, expect, it } from "vitest";
import { shownCode } from "./shown-code";

const lines = (count: number, line = "a: b"): string => `${line}\n`.repeat(count);

describe("shownCode", () => {
  it("shows a short file whole", () => {
    expect(shownCode(lines(3), "yaml")).toEqual({ text: lines(3), kinds: "k1p2s1p1k1p2s1p1k1p2s1p1", lines: 3 });
    expect(shownCode(lines(80), "yaml").text).toBe(lines(80));
  });

  it("shows whole lines of a long one, and says how many there are", () => {
    expect(shownCode(lines(81), "yaml")).toMatchObject({ text: lines(80), lines: 81 });
    const wide = shownCode(lines(50, `# ${"x".repeat(500)}`), "yaml");
    expect(wide.text.length).toBeLessThanOrEqual(10_000);
    expect(wide.text.endsWith("x\n")).toBe(true);
    expect(wide.lines).toBe(50);
  });

  it("cuts a line that is too long by itself", () => {
    expect(shownCode(`# ${"x".repeat(20_000)}`, "yaml").text).toHaveLength(10_000);
  });
});
