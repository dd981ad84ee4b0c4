import { cutText, hasInvisible, replaceInvalid } from "./text";
import type { JsonObject, ToolDefinition, ToolFlag } from "./tool";

/** Stored caps: name in UTF-16 units, description in units, schemas in bytes of JSON. */
export const MAX_TOOL_NAME = 256;
export const MAX_DESCRIPTION = 64 * 1024;
export const MAX_SCHEMA_BYTES = 256 * 1024;
export const MAX_TOOLS_PER_SERVER = 5000;
/** Deeper JSON is refused: recursive readers and Postgres' jsonb have stacks. */
const MAX_SCHEMA_DEPTH = 100;

/**
 * The definition as it may be stored: characters that Postgres refuses replaced, lengths capped, and what was done named
 * in `flags`. A schema beyond the caps becomes null ("schema not known").
 */
export function storedDefinition(tool: ToolDefinition): { definition: ToolDefinition; flags: ToolFlag[] } {
  const flags = new Set<ToolFlag>();
  const text = (value: string, max: number, cutFlag: ToolFlag): string => {
    const valid = replaceInvalid(value);
    if (valid !== value) flags.add("invalid characters replaced");
    if (hasInvisible(valid)) flags.add("invisible characters");
    const cut = cutText(valid, max);
    if (cut !== valid) flags.add(cutFlag);
    return cut;
  };
  const schema = (value: JsonObject | null): JsonObject | null => {
    if (value === null) return null;
    const stored = storedJson(value, flags);
    if (stored === undefined) flags.add("schema cut");
    return stored ?? null;
  };
  const annotations = tool.annotations;
  const definition: ToolDefinition = {
    name: text(tool.name, MAX_TOOL_NAME, "name cut"),
    title: tool.title === null ? null : text(tool.title, MAX_TOOL_NAME, "name cut"),
    description: tool.description === null ? null : text(tool.description, MAX_DESCRIPTION, "description cut"),
    inputSchema: schema(tool.inputSchema),
    outputSchema: schema(tool.outputSchema),
    annotations:
      annotations === null
        ? null
        : annotations.title === undefined
          ? { ...annotations }
          : { ...annotations, title: text(annotations.title, MAX_TOOL_NAME, "name cut") },
  };
  return { definition, flags: [...flags] };
}

/** The value with valid text throughout, or undefined when it is too deep or too large to keep. */
function storedJson(value: JsonObject, flags: Set<ToolFlag>): JsonObject | undefined {
  if (exceedsDepth(value)) return undefined;
  const json = JSON.stringify(value);
  if (Buffer.byteLength(json) > MAX_SCHEMA_BYTES) return undefined;
  const cleaned = clean(value, flags);
  return isObject(cleaned) ? cleaned : undefined;
}

/** Whether a value is nested more deeply than may be stored. Looks at it level by level: recursion has a stack. */
export function exceedsDepth(root: unknown): boolean {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_SCHEMA_DEPTH) return true;
    level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
  }
  return false;
}

function clean(value: unknown, flags: Set<ToolFlag>): unknown {
  if (typeof value === "string") {
    const valid = replaceInvalid(value);
    if (valid !== value) flags.add("invalid characters replaced");
    if (hasInvisible(valid)) flags.add("invisible characters");
    return valid;
  }
  if (Array.isArray(value)) return value.map((item) => clean(item, flags));
  if (!isObject(value)) return value;
  // fromEntries defines own properties, so a key named __proto__ stays an ordinary key.
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [String(clean(key, flags)), clean(item, flags)]),
  );
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
