import { AsyncLocalStorage } from "node:async_hooks";
import pino, { type Logger } from "pino";
import pretty from "pino-pretty";
import { showInvisible, terminalText } from "@/lib/catalogue/text";
import { env } from "@/lib/env";

/** Structured logs on standard error: lines of JSON, or readable ones on a terminal. LOG_LEVEL says how much. */

/** What belongs to every line of one piece of work: the id of a job or a run, and what it is about. */
export type LogContext = Record<string, string | number | undefined>;

const MAX_TEXT = 2000;
const context = new AsyncLocalStorage<LogContext>();

/** Runs `work` so that each line logged meanwhile, however deep, carries these fields beside those around it. */
export function withLogContext<T>(fields: LogContext, work: () => T): T {
  return context.run({ ...context.getStore(), ...fields }, work);
}

/** A logger that writes to `stream`; the program's own is `log`. */
export function createLogger(stream: pino.DestinationStream, level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: cleanedError },
      formatters: { level: (label) => ({ level: label }), log: cleaned },
      mixin: () => ({ ...context.getStore() }), // A copy: pino writes the line's own fields into it.
      hooks: {
        // Messages quote strangers' text, which must not steer a terminal.
        logMethod(args, method) {
          method.apply(this, cleanedArguments(args));
        },
      },
    },
    stream,
  );
}

type LogArguments = Parameters<pino.LogFn>;

function cleanedArguments([first, ...rest]: LogArguments): LogArguments {
  const [message, ...others] = rest;
  if (first instanceof Error && message === undefined) return [first, terminalText(first.message, MAX_TEXT)];
  if (typeof first === "string") return [terminalText(first, MAX_TEXT), ...rest];
  return [first, typeof message === "string" ? terminalText(message, MAX_TEXT) : message, ...others];
}

function cleaned(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === "string" ? terminalText(value, MAX_TEXT) : value,
    ]),
  );
}

function cleanedError(error: Error): Record<string, unknown> {
  const { type, message, stack } = pino.stdSerializers.err(error);
  return { type, message: terminalText(message, MAX_TEXT), stack: showInvisible(stack) };
}

let logger: Logger | undefined;

/** The logger of this process, made at the first line. */
export function log(): Logger {
  const stream = process.stderr.isTTY
    ? pretty({ destination: 2, sync: true, translateTime: "SYS:HH:MM:ss", ignore: "pid,hostname" })
    : pino.destination({ dest: 2, sync: true });
  return (logger ??= createLogger(stream, env().LOG_LEVEL));
}
