import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_DESCRIPTION, MAX_SCHEMA_BYTES, MAX_TOOL_NAME, storedDefinition } from "./definition";
import { definitionDigest, digestOf } from "./digest";
import { ToolDefinitionSchema, type ToolDefinition } from "./tool";

function define(parts: Partial<ToolDefinition>): ToolDefinition {
  return ToolDefinitionSchema.parse({ name: "tool", ...parts });
}

describe("storedDefinition", () => {
  test("leaves an ordinary definition as it is, without a flag", () => {
    const tool = define({
      description: "Reads a file.\n\tTabs stay.",
      inputSchema: { type: "object" },
      annotations: { readOnlyHint: true },
    });
    expect(storedDefinition(tool)).toEqual({ definition: tool, flags: [] });
  });

  test("replaces NUL and lone surrogates everywhere, and says so", () => {
    const { definition, flags } = storedDefinition(
      define({
        name: "a\u0000b",
        title: "\uD800",
        description: "\uDC00 kept 😀",
        inputSchema: { "key\u0000": ["\uD83D", { deep: "\u0000" }] },
        annotations: { title: "\u0000" },
      }),
    );
    expect(definition).toMatchObject({
      name: "a\uFFFDb",
      title: "\uFFFD",
      description: "\uFFFD kept 😀",
      inputSchema: { "key\uFFFD": ["\uFFFD", { deep: "\uFFFD" }] },
      annotations: { title: "\uFFFD" },
    });
    expect(flags).toEqual(["invalid characters replaced"]);
  });

  test.each([
    ["zero-width", "a\u200Bb"],
    ["bidi", "\u202Edlrow"],
    ["ANSI", "\u001B[31m"],
    ["tags", "\u{E0041}"],
    ["soft hyphen", "a\u00ADb"],
  ])("keeps invisible characters and flags them: %s", (_, text) => {
    const { definition, flags } = storedDefinition(define({ description: text }));
    expect(definition.description).toBe(text);
    expect(flags).toEqual(["invisible characters"]);
  });

  test("cuts what is too long without splitting a character", () => {
    const { definition, flags } = storedDefinition(
      define({ name: "x".repeat(MAX_TOOL_NAME - 1) + "😀", description: "y".repeat(MAX_DESCRIPTION + 1) }),
    );
    expect(definition.name).toBe("x".repeat(MAX_TOOL_NAME - 1));
    expect(definition.description).toHaveLength(MAX_DESCRIPTION);
    expect(flags).toEqual(["name cut", "description cut"]);
  });

  test("a schema that is too large or too deep is not known rather than half known", () => {
    const large = { description: "z".repeat(MAX_SCHEMA_BYTES) };
    let deep: Record<string, unknown> = {};
    for (let level = 0; level < 10_000; level += 1) deep = { deep };
    for (const inputSchema of [large, deep]) {
      const { definition, flags } = storedDefinition(define({ inputSchema, outputSchema: { type: "object" } }));
      expect(definition).toMatchObject({ inputSchema: null, outputSchema: { type: "object" } });
      expect(flags).toEqual(["schema cut"]);
    }
  });

  test("a key named __proto__ stays a key", () => {
    const inputSchema = JSON.parse('{"properties":{"__proto__":{"type":"string"}}}');
    const { definition } = storedDefinition(define({ inputSchema }));
    expect(JSON.stringify(definition.inputSchema)).toBe(JSON.stringify(inputSchema));
  });

  test("property: whatever strangers write can be stored, digested, and stored again without a change", () => {
    const text = fc.string({ unit: "binary", maxLength: 400 });
    const schema = fc.dictionary(text, fc.jsonValue({ stringUnit: "binary" }), { maxKeys: 5 });
    const tools = fc.record({
      name: text.filter((name) => name !== ""),
      title: fc.option(text),
      description: fc.option(text),
      inputSchema: fc.option(schema),
    });
    fc.assert(
      fc.property(tools, (parts) => {
        const { definition } = storedDefinition(define(parts));
        const json = JSON.stringify(definition);
        expect(json).not.toMatch(/\\u0000|\\ud[89a-f]../i);
        expect(definition.name.length).toBeLessThanOrEqual(MAX_TOOL_NAME);
        expect(definitionDigest(definition)).toMatch(/^[0-9a-f]{64}$/);
        expect(storedDefinition(definition).definition).toEqual(definition);
      }),
    );
  });
});

describe("digests", () => {
  test("do not depend on the order of keys, and differ with every part of the definition", () => {
    expect(digestOf({ a: 1, b: [2, { c: 3, d: 4 }] })).toBe(digestOf({ b: [2, { d: 4, c: 3 }], a: 1 }));
    const base = define({});
    const others = [
      define({ name: "other" }),
      define({ title: "t" }),
      define({ description: "d" }),
      define({ inputSchema: {} }),
      define({ outputSchema: {} }),
      define({ annotations: {} }),
      define({ annotations: { readOnlyHint: false } }),
    ];
    const digests = [base, ...others].map(definitionDigest);
    expect(new Set(digests).size).toBe(digests.length);
  });

  test("are those of RFC 8785", () => {
    // SHA-256 of {"a":1,"b":"é"} in UTF-8.
    expect(digestOf({ b: "é", a: 1 })).toBe("09ad9fd2fb648cb2f62141215828ea00a62c299db05d20aa9ade2f527a301cc6");
  });

  test("refuse what has no JSON form", () => {
    expect(() => digestOf(undefined)).toThrow(TypeError);
  });
});
