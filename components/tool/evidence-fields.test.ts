import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "@/lib/catalogue/label";
import { ToolDefinitionSchema } from "@/lib/catalogue/tool";
import { evidenceFields, fieldLabel, fieldText, segmentsOf } from "./evidence-fields";

const definition = ToolDefinitionSchema.parse({
  name: "pods_exec",
  description: "Execute a command in a pod",
  inputSchema: { type: "object", properties: { "a/b": { description: "Any path" }, command: { type: "array" } } },
});

function finding(field: string, start: number, end: number, quote = ""): Finding & { index: number } {
  return { rule: "rule", field, quote, start, end, role: "evidence", index: 0 };
}

describe("fieldText", () => {
  it.each([
    ["name", "pods_exec"],
    ["/inputSchema/properties/a~1b/description", "Any path"],
    ["/inputSchema/properties/command", "command"],
    ["/inputSchema/properties/missing/description", null],
    ["server", null],
    ["/__proto__/toString", null],
  ])("%s is %j", (field, text) => expect(fieldText(definition, field)).toBe(text));
});

describe("fieldLabel", () => {
  it.each([
    ["description", "description"],
    ["/inputSchema/properties/command", "parameter command"],
    ["/inputSchema/properties/command/description", "parameter command, its description"],
    ["/annotations/readOnlyHint", "annotation readOnlyHint"],
  ])("%s reads %s", (field, label) => expect(fieldLabel(field)).toBe(label));
});

describe("segmentsOf", () => {
  it("marks overlapping findings", () => {
    const segments = segmentsOf("Execute a command", [
      { ...finding("description", 0, 7), index: 0 },
      { ...finding("description", 3, 17), index: 1 },
    ]);
    expect(segments).toEqual([
      { text: "Exe", findings: [0] },
      { text: "cute", findings: [0, 1] },
      { text: " a command", findings: [1] },
    ]);
  });

  it("shortens long stretches between marks and keeps every marked character", () => {
    const text = `${"x".repeat(5000)}run${"y".repeat(5000)}`;
    const segments = segmentsOf(text, [finding("description", 5000, 5003)]);
    expect(segments.find((segment) => segment.findings.length > 0)?.text).toBe("run");
    expect(segments.map((segment) => segment.text).join("").length).toBeLessThan(300);
  });

  it("never loses a short text, whatever the offsets", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(fc.tuple(fc.nat(80), fc.nat(80))), (text, spans) => {
        const findings = spans.map(([start, end], index) => ({ ...finding("description", start, end), index }));
        expect(
          segmentsOf(text, findings)
            .map((segment) => segment.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

describe("evidenceFields", () => {
  it("groups by field, name first", () => {
    const fields = evidenceFields(definition, [
      finding("/inputSchema/properties/command", 0, 7),
      finding("description", 0, 7),
      finding("name", 5, 9),
      finding("description", 10, 17),
    ]);
    expect(fields.map(({ field, findings }) => [field, findings.length])).toEqual([
      ["name", 1],
      ["description", 2],
      ["/inputSchema/properties/command", 1],
    ]);
  });
});
