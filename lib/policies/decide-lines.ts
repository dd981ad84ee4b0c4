import { z } from "zod";
import { InvalidInputError, messageOf } from "@/lib/errors";
import type { Call, Evaluator } from "./verdict";

const TIME = "time must be a date and time (RFC 3339) or milliseconds";

/** The last millisecond that RFC 3339 can write. */
const MAX_TIME = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** Deeper arguments are refused: comparing and printing them recurses. */
const MAX_DEPTH = 100;

const CallSchema = z.object(
  {
    server: z.string({ error: "server must be a text" }).optional(),
    tool: z.string({ error: "tool must be a text" }),
    arguments: z.record(z.string(), z.unknown(), { error: "arguments must be an object" }).default({}),
    /** RFC 3339, or milliseconds since 1970. */
    time: z
      .union([z.iso.datetime({ offset: true, error: TIME }), z.number().min(-MAX_TIME, TIME).max(MAX_TIME, TIME)], {
        error: TIME,
      })
      .optional(),
  },
  { error: "a call must be an object with tool, arguments and time" },
);

/** `call` is the 1-based line of the input that could not be decided. */
export type DecidedLine = { decision: string; rule: string | null; message: string } | { error: string; call: number };

/**
 * Decides one call a line of JSON, `{tool, arguments, time}`, in order; blank lines are skipped. A line that is no call
 * gives an error and does not stop the rest. A call without a time is made at `now()`.
 */
export async function* decideLines(
  lines: AsyncIterable<string> | Iterable<string>,
  evaluate: Evaluator,
  now: () => Date,
): AsyncIterable<DecidedLine> {
  let number = 0;
  for await (const read of lines) {
    number += 1;
    // Windows programs begin a file with a byte order mark.
    const line = number === 1 ? read.replace(/^\ufeff/, "") : read;
    if (line.trim() === "") continue;
    try {
      const value: unknown = JSON.parse(line);
      const { decision, rule, message } = evaluate(readCall(value, now));
      yield { decision, rule, message };
    } catch (error) {
      yield { error: messageOf(error), call: number };
    }
  }
}

/**
 * The call that a JSON value describes.
 * @throws InvalidInputError naming what is wrong with it.
 */
export function readCall(value: unknown, now: () => Date): Call {
  const parsed = CallSchema.safeParse(value);
  if (!parsed.success) throw new InvalidInputError(parsed.error.issues.map((issue) => issue.message).join("; "));
  const { tool, server, time } = parsed.data;
  const args = ownArguments(value);
  if (isDeeper(args, MAX_DEPTH)) throw new InvalidInputError(`arguments are nested more than ${MAX_DEPTH} levels deep`);
  const call = { tool, arguments: args, time: time === undefined ? now() : new Date(time) };
  return server === undefined ? call : { ...call, server };
}

/** Level by level, without recursion. */
function isDeeper(value: unknown, max: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > max) return true;
    level = level.flatMap((item) => (typeof item === "object" && item !== null ? Object.values(item) : []));
  }
  return false;
}

/** The arguments as parsed: a record schema would lose one named `__proto__`. */
function ownArguments(value: unknown): Record<string, unknown> {
  const args: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "arguments") : undefined;
  return typeof args === "object" && args !== null ? Object.fromEntries(Object.entries(args)) : {};
}
