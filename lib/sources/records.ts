import type { z } from "zod";
import type { ServerRecord } from "@/lib/catalogue/server";
import type { ToolDefinition } from "@/lib/catalogue/tool";
import { exceedsDepth } from "@/lib/catalogue/definition";
import { InvalidInputError, UpstreamError, messageOf } from "@/lib/errors";
import { shapeProblem } from "@/lib/http";
import type { SourceItem } from "./source";

/** What is wrong with a part of a record that is kept all the same: a tool without a name, say. */
export type PartProblem = { part: string; message: string };

/** A mapped record with the parts that had to be left out. */
export type Mapped = { record: ServerRecord; problems: PartProblem[] };

/**
 * Parses and maps one entry. A shape that does not fit becomes one `failed` item; parts that had to be left out become
 * a `failed` item each, beside the record.
 */
export function mapEntry<T>(id: string, raw: unknown, schema: z.ZodType<T>, map: (value: T) => Mapped): SourceItem[] {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return [failedItem(id, "unexpected shape", shapeProblem(parsed.error))];
  const { record, problems } = map(parsed.data);
  return [
    { kind: "record", record },
    ...problems.map(({ part, message }) => failedItem(`${id} ${part}`, "unexpected shape", message)),
  ];
}

export function failedItem(id: string, reason: string, message: string): SourceItem {
  return { kind: "failed", id, reason, message };
}

/**
 * The `failed` item of an entry whose file or address could not be read.
 * @throws the error itself when it is nobody's data but a fault of this program.
 */
export function failedBy(id: string, error: unknown): SourceItem {
  if (error instanceof UpstreamError) return failedItem(id, error.reason, error.message);
  const isSystemError = error instanceof Error && "code" in error;
  if (isSystemError || error instanceof InvalidInputError) return failedItem(id, "unreadable", messageOf(error));
  throw error;
}

/** A count of stars, pulls or uses as a whole number from 0; whatever else a registry sends counts as 0. */
export function wholeCount(value: number | null | undefined): number {
  if (value == null || !(value > 0)) return 0;
  return Math.min(Math.round(value), Number.MAX_SAFE_INTEGER);
}

/**
 * Maps a registry's tool list. An empty or missing list is null ("tools not listed"); an entry that is no tool, or names
 * one a second time, is left out and reported.
 */
export function mapTools<T>(
  raw: readonly unknown[] | null | undefined,
  schema: z.ZodType<T>,
  map: (value: T) => ToolDefinition,
): { tools: ToolDefinition[] | null; problems: PartProblem[] } {
  const tools = new Map<string, ToolDefinition>();
  const problems: PartProblem[] = [];
  for (const [index, value] of (raw ?? []).entries()) {
    const parsed = schema.safeParse(value);
    if (!parsed.success) problems.push({ part: `tools[${index}]`, message: shapeProblem(parsed.error) });
    else {
      const tool = withoutDeepSchemas(map(parsed.data), (message) =>
        problems.push({ part: `tools[${index}]`, message }),
      );
      if (tools.has(tool.name)) problems.push({ part: `tools[${index}]`, message: "names a tool a second time" });
      else tools.set(tool.name, tool);
    }
  }
  return { tools: tools.size === 0 ? null : [...tools.values()], problems };
}

/** Readers of schemas recurse, JSON.stringify among them: one that is too deep is as good as unknown. */
function withoutDeepSchemas(tool: ToolDefinition, report: (message: string) => void): ToolDefinition {
  const kept = { ...tool };
  for (const field of ["inputSchema", "outputSchema"] as const) {
    if (!exceedsDepth(tool[field])) continue;
    kept[field] = null;
    report(`${field} is nested too deeply to keep`);
  }
  return kept;
}
