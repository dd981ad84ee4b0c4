import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasInvisible } from "@/lib/catalogue/text";
import { RISK_RANGE } from "@/lib/catalogue/risk";
import type { JsonObject, ToolDefinition } from "@/lib/catalogue/tool";
import { classify, RULES } from "./classify";
import { isDangerousMiss, LabelledLineSchema, measure, outcomeOf } from "./evaluate";
import { parseLine } from "./lines";

const tool = (
  name: string,
  description: string | null = null,
  inputSchema: JsonObject | null = null,
): ToolDefinition => ({
  name,
  title: null,
  description,
  inputSchema,
  outputSchema: null,
  annotations: null,
});
const label = (definition: ToolDefinition, server = "example") =>
  classify({ server: { name: server }, tool: definition });
const properties = (fields: Record<string, unknown>): JsonObject => ({ type: "object", properties: fields });

describe("known cases", () => {
  it.each([
    ["Elimina un proyecto", "deletes-at-scale"],
    ["Dieses Werkzeug löscht eine Datei", "deletes-item"],
    ["Ce service envoie un courriel", "sends-message"],
    ["Bir görev oluşturur", "creates-record"],
  ])("reads “%s”", (description, rule) => {
    expect(label(tool("x", description)).findings.map((finding) => finding.rule)).toContain(rule);
  });

  it.each([
    "Returns a user.\n\n## Example prompts\n\nDelete the repository",
    "Returns a user.\n\nTypical workflow:\n- Delete the repository",
    "Returns the record to be deleted",
    "Returns a user. After calling this tool, delete the repository",
  ])("reads no deletion in “%s”", (description) => {
    const rules = label(tool("x", description)).findings.map((finding) => finding.rule);
    expect(rules.filter((rule) => rule.startsWith("deletes"))).toEqual([]);
  });

  it.each([
    [
      tool(
        "pods_exec",
        "Executes a command inside a pod",
        properties({ name: { type: "string" }, command: { type: "array" } }),
      ),
      "Execute",
      4,
    ],
    [tool("k8s_run_pod", "Run a pod in a namespace with the given container image"), "Execute", 4],
    [tool("exec", "Runs a command in a running container"), "Execute", 4],
    [tool("kube_executor", "Run any kubectl command"), "Execute", 5],
    [tool("list_invoices", "Lists the invoices of a customer"), "Read", 2],
    [tool("drop_collection", "Removes a collection and its indexes from the database"), "Destructive", 5],
    [
      tool(
        "create_refund",
        "Refunds a charge",
        properties({ charge: { type: "string" }, amount: { type: "integer" } }),
      ),
      "Financial",
      4,
    ],
    [
      tool(
        "browser_evaluate",
        "Evaluates a JavaScript expression in the page",
        properties({ function: { type: "string" } }),
      ),
      "Execute",
      4,
    ],
  ] as const)("$0.name is $1 $2", (definition, category, risk) => {
    const { category: got, risk: gotRisk } = label(definition);
    expect([got, gotRisk]).toEqual([category, risk]);
  });

  it("is not talked down by a claim", () => {
    const claimed = { ...tool("delete_bucket", "Deletes a bucket"), annotations: { readOnlyHint: true } };
    expect(label(claimed).category).toBe("Destructive");
  });

  it("gives a name alone little confidence and says so", () => {
    const { confidence, signals } = label(tool("delete_record"));
    expect(confidence).toBeLessThan(0.7);
    expect(signals).toContain("name-only");
  });
});

describe("evidence and sentences", () => {
  const examples = ["traps", "schema"].flatMap((name) => exampleLines(name));

  it("quotes exact spans of the field that it names", () => {
    for (const line of examples) {
      const definition = tool(line.tool, line.description ?? null, asObject(line.inputSchema));
      for (const { field, quote, start, end } of label(definition).findings) {
        expect(textOf(definition, field)?.slice(start, end), `${line.tool} ${field}`).toBe(quote);
      }
    }
  });

  it("never shares a rationale between distinct definitions, and never says safe", () => {
    const rationales = new Set<string>();
    for (const line of examples) {
      const { rationale, summary } = label(tool(line.tool, line.description ?? null, asObject(line.inputSchema)));
      expect(rationales.has(rationale), rationale).toBe(false);
      rationales.add(rationale);
      expect(rationale.split(/(?<=\.) /).length).toBeGreaterThanOrEqual(2);
      expect(`${summary} ${rationale}`).not.toMatch(/\bsafe\b|undefined|\ba (?:Execute|a|e|i)\b/);
    }
  });
});

describe("our own examples", () => {
  it.each([
    ["schema", 0.8, 0.15],
    ["traps", 0.8, 0.15],
  ] as const)("%s: enough are right, few dangerous ones are missed", (name, right, missed) => {
    const outcomes = exampleLines(name).map(outcomeOf);
    const { category, dangerous } = measure(outcomes);
    expect(category).toBeGreaterThanOrEqual(right);
    expect(outcomes.filter(isDangerousMiss).length / dangerous).toBeLessThanOrEqual(missed);
  });
});

describe("bad input", () => {
  const self: JsonObject = { type: "object" };
  self.properties = { again: self };
  let deep: JsonObject = {};
  for (let i = 0; i < 10_000; i += 1) deep = { allOf: [deep] };
  const wide = properties(
    Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`field_${String(i)}`, { type: "string" }])),
  );

  it.each([
    ["an empty name", tool("")],
    [
      "a prototype name",
      tool(
        "__proto__",
        "constructor",
        properties(JSON.parse('{"__proto__": {"type": "string"}, "constructor": {}}') as JsonObject),
      ),
    ],
    ["lone surrogates", tool("read\ud800", "Reads \udc00 a file")],
    ["a recursive schema", tool("tidy", "Tidies", self)],
    [
      "a $ref cycle",
      tool("tidy", "Tidies", { $ref: "#/$defs/a", $defs: { a: { $ref: "#/$defs/b" }, b: { $ref: "#/$defs/a" } } }),
    ],
    ["10,000 nested allOf", tool("tidy", "Tidies", deep)],
    ["5,000 properties", tool("tidy", "Tidies", wide)],
    ["a schema that is no object's", tool("tidy", "Tidies", { type: "string" })],
    ["right-to-left text", tool("tidy", "\u202eseteled\u202c rows")],
    ["a megabyte", tool("tidy", "Deletes the selected record. ".repeat(36_000))],
  ] as const)("%s gets a label in range", (_, definition) => {
    const { category, risk, confidence } = label(definition);
    expect(risk).toBeGreaterThanOrEqual(RISK_RANGE[category][0]);
    expect(risk).toBeLessThanOrEqual(RISK_RANGE[category][1]);
    expect(confidence).toBeGreaterThan(0);
  });

  it("says what was odd", () => {
    expect(label(tool("tidy", "Tidies", self)).signals).toContain("odd-schema");
    expect(label(tool("tidy", "Tidies", deep)).signals).toContain("odd-schema");
    expect(label(tool("tidy", "Tidies", { type: "string" })).signals).toContain("odd-schema");
    expect(label(tool("tidy\ud800", "Tidies")).signals).toContain("odd-text");
  });

  it("reads through zero-width characters", () => {
    const { category, signals } = label(tool("de\u200blete_row", "De\u200bletes a row"));
    expect(category).toBe("Destructive");
    expect(signals).toContain("odd-text");
  });

  it("reads statements across line breaks, blanks and emphasis, and what stands in a heading or a fence alone", () => {
    const stated = [
      "Moves a card. What stood there does not come back.",
      "Usage: wipes the disk",
      "```wipes the disk```",
    ];
    for (const text of [...stated, "Moves a card. What stood there does\n    not  **come** back."])
      expect(label(tool("tidy", text)).category, text).toBe("Destructive");
    expect(label(tool("tidy", `Lists rows. ${" ".repeat(5000)}Your text goes to /bin/sh.`)).category).toBe("Execute");
  });

  it("says so where a word mixes alphabets", () => {
    expect(label(tool("tidy", "D\u0435letes a row")).signals).toContain("odd-text");
    expect(label(tool("tidy", "Löscht \u0434\u0430\u043d\u043d\u044b\u0435")).signals).not.toContain("odd-text");
  });

  it("keeps its sentences short and visible whatever they quote", () => {
    for (const text of [`Wipes a disk, irrever${"\u200b".repeat(10_000)}sible.`, "Wipes a disk perma\u202enently."]) {
      const { rationale, summary } = label(tool("ti\u2028dy\u{e0041}", text));
      expect(rationale.length + summary.length).toBeLessThan(1500);
      expect(hasInvisible(rationale + summary)).toBe(false);
    }
  });

  it("takes any definition, gives the same bytes again, and takes no longer for it", () => {
    const json = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }));
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.string({ unit: "grapheme", maxLength: 2000 }),
        json,
        (name, description, schema) => {
          const definition = tool(name, description, { ...schema, type: "object" });
          const started = performance.now();
          const first = JSON.stringify(label(definition));
          expect(performance.now() - started).toBeLessThan(5000);
          expect(JSON.stringify(label(definition))).toBe(first);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("grows with the length of the text and no faster", () => {
    // Processor time, which a busy machine does not stretch.
    const time = (text: string): number => {
      const started = process.cpuUsage();
      label(tool("tidy", text));
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    };
    for (const piece of [
      "delete ",
      "and ",
      "to ",
      "not ",
      "is deleted ",
      "(",
      "a,",
      "create/",
      "x_y ",
      "```",
      "- ",
      "\n",
      "d'",
      "d\u200b'",
      "'add",
      "删除",
    ]) {
      const best = (count: number): number => Math.min(...[1, 2, 3].map(() => time(piece.repeat(count))));
      expect(best(100_000), piece).toBeLessThan(Math.max(best(10_000), 50) * 40);
    }
  });
});

it("every finding names a rule that exists", () => {
  const ids = new Set(RULES.map(({ id }) => id));
  for (const line of exampleLines("traps"))
    for (const { rule } of label(tool(line.tool, line.description ?? null)).findings) expect(ids.has(rule)).toBe(true);
});

function exampleLines(name: string) {
  return readFileSync(new URL(`../../data/eval/${name}.jsonl`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => parseLine(LabelledLineSchema, line));
}

function asObject(value: unknown): JsonObject | null {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : null;
}

/** The text that a finding's field stands for: a property's pointer means its key. */
function textOf(definition: ToolDefinition, field: string): string | undefined {
  if (field === "name") return definition.name;
  if (field === "description") return definition.description ?? "";
  const parts = field
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (parts.at(-2) === "properties") return parts.at(-1);
  let node: unknown = definition;
  for (const part of parts) node = typeof node === "object" && node !== null ? Reflect.get(node, part) : undefined;
  return typeof node === "string" ? node : undefined;
}
