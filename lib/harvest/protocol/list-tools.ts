import { z } from "zod";
import { type JsonObject, type ToolDefinition, ToolDefinitionSchema } from "@/lib/catalogue/tool";
import { messageOf } from "@/lib/errors";
import type { Problem } from "../result";
import type { ProtocolLimits } from "./limits";

const PageSchema = z.object({ tools: z.array(z.unknown()), nextCursor: z.string().nullish() });

export type ToolList = { tools: ToolDefinition[]; complete: boolean; problems: Problem[] };

/**
 * Reads all pages of `tools/list` behind guards. What went wrong after the first page cuts the list short and is named;
 * before it, it is thrown.
 */
export async function listTools(
  request: (params: JsonObject) => Promise<JsonObject>,
  limits: Pick<ProtocolLimits, "pages" | "tools">,
): Promise<ToolList> {
  const raw: unknown[] = [];
  const cut = (message: string): ToolList => {
    const list = readTools(raw, limits.tools);
    return { ...list, complete: false, problems: [{ reason: "list cut short", message }, ...list.problems] };
  };
  const seen = new Set<string>();
  let cursor: string | undefined;
  for (let page = 1; page <= limits.pages; page += 1) {
    let answer;
    try {
      answer = PageSchema.parse(await request(cursor === undefined ? {} : { cursor }));
    } catch (error) {
      if (page === 1) throw error;
      return cut(`page ${page} of tools/list failed: ${messageOf(error)}`);
    }
    raw.push(...answer.tools);
    cursor = answer.nextCursor ?? undefined;
    if (cursor === undefined || cursor === "") return readTools(raw, limits.tools);
    if (seen.has(cursor)) return cut(`page ${page} of tools/list repeats an earlier cursor`);
    if (raw.length > limits.tools) return readTools(raw, limits.tools);
    seen.add(cursor);
  }
  return cut(`tools/list has more than ${limits.pages} pages`);
}

/** Parses the offered tools one by one, so that one bad tool never loses another. */
function readTools(raw: unknown[], max: number): ToolList {
  const tools = new Map<string, ToolDefinition>();
  const problems: Problem[] = [];
  for (const [index, value] of raw.slice(0, max).entries()) {
    const read = readTool(value, index);
    problems.push(...read.problems);
    if (read.tool === null) continue;
    if (tools.has(read.tool.name)) {
      problems.push({ reason: "tool repeated", message: "only its first definition is kept", tool: read.tool.name });
    } else tools.set(read.tool.name, read.tool);
  }
  if (raw.length > max) {
    const message = `${raw.length} tools were offered, the first ${max} are kept`;
    problems.unshift({ reason: "too many tools", message });
  }
  return { tools: [...tools.values()], complete: raw.length <= max, problems };
}

const PARTS = ["title", "description", "inputSchema", "outputSchema", "annotations"] as const;
const AnyToolSchema = z.looseObject({ name: z.string().min(1) });

/** One tool; a part that is not what the protocol says is dropped and named. Without a name there is no tool. */
function readTool(value: unknown, index: number): { tool: ToolDefinition | null; problems: Problem[] } {
  const named = AnyToolSchema.safeParse(value);
  if (!named.success) {
    return { tool: null, problems: [{ reason: "tool unreadable", message: `tool ${index + 1} has no usable name` }] };
  }
  const problems: Problem[] = [];
  const kept: JsonObject = { name: named.data.name };
  for (const part of PARTS) {
    const content = part === "annotations" ? withoutNulls(named.data[part]) : named.data[part];
    if (content === undefined) continue;
    const shape = ToolDefinitionSchema.shape[part].safeParse(content);
    if (shape.success) kept[part] = shape.data;
    else problems.push({ reason: "tool part unreadable", message: `its ${part} is not usable`, tool: named.data.name });
  }
  return { tool: ToolDefinitionSchema.parse(kept), problems };
}

/** Servers write null for hints they do not give. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, hint]) => hint !== null));
}
