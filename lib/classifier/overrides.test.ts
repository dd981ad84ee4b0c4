import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { classify } from "./classify";
import { applyOverride, findOverride, parseOverrides } from "./overrides";

const digest = "a".repeat(64);
const entry = (more = "") => `- server: harbour
  tool: open_gate
  digest: "${digest}"
  category: Execute
  risk: 3
  reason: The gate is a device and not a record.
  reviewer: dockmaster
  date: 2026-02-01
${more}`;
const target = { servers: ["io.example/harbour", "harbour"], tool: "open_gate", digest };

describe("overrides", () => {
  it("reads the repository's own file", () => {
    expect(parseOverrides(readFileSync(new URL("../../data/overrides.yaml", import.meta.url), "utf8"))).toBeInstanceOf(
      Array,
    );
  });

  it("names every wrong entry and field", () => {
    const wrong = entry().replace("Execute", "Exec").replace("2026-02-01", "soon");
    expect(() => parseOverrides(wrong)).toThrow(/entry 1, category[\s\S]*entry 1, date/);
    expect(() => parseOverrides(entry().replace("risk: 3", "risk: 1"))).toThrow(/range of its category/);
  });

  it("applies to the reviewed definition, lapses with a changed one and with its expiry", () => {
    const overrides = parseOverrides(entry("  expires: 2026-12-31\n"));
    expect(findOverride(overrides, target, "2026-06-01")?.lapsed).toBeNull();
    expect(findOverride(overrides, { ...target, digest: "b".repeat(64) }, "2026-06-01")?.lapsed).toBe("stale digest");
    expect(findOverride(overrides, target, "2027-01-01")?.lapsed).toBe("expired");
    expect(findOverride(overrides, { ...target, tool: "shut_gate" }, "2026-06-01")).toBeNull();
  });

  it("puts an exact digest before one for every version", () => {
    const any = entry().replace(`"${digest}"`, '"*"').replace("risk: 3", "risk: 4");
    expect(findOverride(parseOverrides(any + entry()), target, "2026-06-01")?.override.risk).toBe(3);
  });

  it("replaces category, risk and severity, and keeps the evidence", () => {
    const [override] = parseOverrides(entry());
    const label = classify({
      server: { name: "harbour" },
      tool: {
        name: "open_gate",
        title: null,
        description: "Reads the gate",
        inputSchema: null,
        outputSchema: null,
        annotations: null,
      },
    });
    if (override === undefined) throw new Error("no override");
    const corrected = applyOverride(label, { override, lapsed: null });
    expect(corrected).toMatchObject({
      category: "Execute",
      risk: 3,
      severity: "Medium",
      override: { reviewer: "dockmaster" },
    });
    expect(corrected.findings).toEqual(label.findings);
    const lapsed = applyOverride(label, { override, lapsed: "stale digest" });
    expect(lapsed).toEqual({ ...label, override: expect.objectContaining({ lapsed: "stale digest" }) });
  });
});
