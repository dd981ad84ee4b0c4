import type { z } from "zod";
import { UpstreamError, messageOf } from "@/lib/errors";

/**
 * Parses JSON that a stranger sent and checks its shape. `where` (an address or a path) begins every message.
 * @throws UpstreamError "not JSON" (an HTML error page, say), "truncated JSON" or "unexpected shape" with the path.
 */
export function parseJson<T>(text: string, schema: z.ZodType<T>, where: string): T {
  return checkShape(parseAnyJson(text, where), schema, where);
}

/** Checks a parsed value. @throws UpstreamError "unexpected shape" naming the first place that does not fit. */
export function checkShape<T>(value: unknown, schema: z.ZodType<T>, where: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new UpstreamError(`${where}: ${shapeProblem(result.error)}`, "unexpected shape");
}

/** One phrase for what did not fit: `servers[3].name: expected string, received undefined (and 2 more)`. */
export function shapeProblem(error: z.ZodError): string {
  const [first] = error.issues;
  if (first === undefined) return "has another shape than expected";
  const path = first.path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : "";
  return `${path === "" ? "the document" : path}: ${first.message.replace(/^Invalid input: /, "")}${more}`;
}

function parseAnyJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const begin = text.trimStart().slice(0, 40);
    if (begin === "") throw new UpstreamError(`${where} sent an empty answer instead of JSON`, "not JSON");
    if (begin.startsWith("<")) throw new UpstreamError(`${where} sent an HTML page instead of JSON`, "not JSON");
    const message = messageOf(error);
    if (/^[[{"]/.test(begin) && endsAtFault(message, text)) {
      throw new UpstreamError(
        `${where} sent JSON that ends in the middle (${text.length} characters)`,
        "truncated JSON",
      );
    }
    throw new UpstreamError(`${where} did not send JSON: ${message}`, "not JSON", { cause: error });
  }
}

/** Whether the parser stumbled over the end of the text. V8 says so in words, or by a position equal to the length. */
function endsAtFault(message: string, text: string): boolean {
  if (/unexpected end|unterminated/i.test(message)) return true;
  const position = /at position (\d+)/.exec(message)?.[1];
  return position !== undefined && Number(position) >= text.trimEnd().length;
}
