import type { Finding } from "@/lib/catalogue/label";
import type { ToolDefinition } from "@/lib/catalogue/tool";

/** A stretch of a field's text and the findings (by index) that cover it. */
export type Segment = { text: string; findings: number[] };

export type EvidenceField = {
  field: string;
  /** For people: "name", "description", "parameter command, its description". */
  label: string;
  /** Null when the field's text is not at hand; the findings' quotes are shown instead. */
  segments: Segment[] | null;
  findings: (Finding & { index: number })[];
};

/** Characters of context kept on both sides of a mark; longer stretches become "…". */
const CONTEXT = 90;

/** The findings grouped by the field they quote, in the order in which a reader meets the fields. */
export function evidenceFields(definition: ToolDefinition, findings: readonly Finding[]): EvidenceField[] {
  const groups = new Map<string, (Finding & { index: number })[]>();
  findings.forEach((finding, index) => {
    groups.set(finding.field, [...(groups.get(finding.field) ?? []), { ...finding, index }]);
  });
  return [...groups]
    .sort(([a], [b]) => fieldOrder(a) - fieldOrder(b))
    .map(([field, group]) => {
      const text = fieldText(definition, field);
      return {
        field,
        label: fieldLabel(field),
        segments: text === null ? null : segmentsOf(text, group),
        findings: group,
      };
    });
}

/** Cuts a text at the borders of its marks and shortens what no mark covers. */
export function segmentsOf(text: string, findings: readonly (Finding & { index: number })[]): Segment[] {
  const inside = findings.filter(({ start, end }) => start < end && end <= text.length);
  const borders = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return borders.slice(1).map((end, position) => {
    const start = borders[position] ?? 0;
    const covering = inside.filter((finding) => finding.start <= start && finding.end >= end).map(({ index }) => index);
    const slice = text.slice(start, end);
    if (covering.length > 0) return { text: slice, findings: covering };
    return { text: shortened(slice, start === 0, end === text.length), findings: [] };
  });
}

function shortened(text: string, first: boolean, last: boolean): string {
  const head = first ? 0 : CONTEXT;
  const tail = last ? 0 : CONTEXT;
  const spare = first && last ? CONTEXT * 3 : head + tail;
  if (text.length <= spare + 10) return text;
  if (first && last) return `${text.slice(0, spare).toWellFormed()}…`;
  return `${text.slice(0, head).toWellFormed()}…${text.slice(text.length - tail).toWellFormed()}`;
}

/** The text that a finding's offsets count in: see FindingSchema. */
export function fieldText(definition: ToolDefinition, field: string): string | null {
  if (field === "name" || field === "title" || field === "description") return definition[field];
  if (!field.startsWith("/")) return null;
  const keys = field
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  let value: unknown = definition;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return null;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return typeof value === "string" ? value : (keys.at(-1) ?? null);
}

/** `/inputSchema/properties/command/description` → "parameter command, its description". */
export function fieldLabel(field: string): string {
  if (!field.startsWith("/")) return field;
  const [root, ...path] = field.slice(1).split("/");
  const names = path.filter((part) => part !== "properties");
  if (root === "annotations") return `annotation ${names.join(".")}`;
  if (root !== "inputSchema") return [root, ...names].join(" ");
  if (names.length === 0) return "input schema";
  const [name, ...rest] = names;
  return rest.length === 0 ? `parameter ${name}` : `parameter ${name}, its ${rest.join(" ")}`;
}

function fieldOrder(field: string): number {
  const known = ["name", "title", "description", "server"].indexOf(field);
  return known === -1 ? 9 : known;
}
