import { parseArgs } from "node:util";
import { isMessageKind, MESSAGE_KINDS, type MessageKind } from "@/lib/catalogue/message";
import { InvalidInputError, messageOf } from "@/lib/errors";

export const USAGE = `npm run messages [-- OPTIONS]            list messages of visitors, newest first
npm run messages -- show N               one message, whole
npm run messages -- handled N            mark one as handled
npm run messages -- purge --before DATE  delete all that came before a day (UTC); --id N deletes one
npm run messages -- notify               tell the operator of those that were not told yet

  --kind KIND    one of ${Object.keys(MESSAGE_KINDS).join(", ")}
  --since DATE   only those that came on that day or later, as 2026-11-20
  --open         only those that are not handled
  --limit N      at most so many; 50 if left out
  --json         print JSON
  --yes          really delete; without it purge says what it would do
  --help         show this text`;

export type MessagesCommand =
  | { command: "help" }
  | { command: "list"; kind?: MessageKind; since?: Date; open: boolean; limit: number; json: boolean }
  | { command: "show"; id: number; json: boolean }
  | { command: "handled"; id: number }
  | { command: "purge"; which: { id: number } | { before: Date }; yes: boolean }
  | { command: "notify" };

const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;
const OPTIONS = {
  ...{ kind: text, since: text, before: text, id: text, limit: text },
  ...{ open: flag, json: flag, yes: flag, help: flag },
} as const;

/**
 * The command line of `npm run messages`.
 * @throws InvalidInputError saying what is wrong, with the usage.
 */
export function parseMessagesArguments(args: string[]): MessagesCommand {
  const { values, positionals } = read(args);
  const [command = "list", number, ...rest] = positionals;
  if (values.help) return { command: "help" };
  if (rest.length > 0) throw wrong(`${JSON.stringify(rest[0])} is too much`);
  if (command === "show") return { command, id: idOf(number), json: values.json };
  if (command === "handled") return { command, id: idOf(number) };
  if (number !== undefined) throw wrong(`${JSON.stringify(number)} is too much`);
  if (command === "notify") return { command };
  if (command === "purge") return { command, which: purged(values.id, values.before), yes: values.yes };
  if (command !== "list") throw wrong(`there is no command ${JSON.stringify(command)}`);
  const kind = values.kind;
  if (kind !== undefined && !isMessageKind(kind)) throw wrong(`there is no kind ${JSON.stringify(kind)}`);
  const since = values.since === undefined ? undefined : dayOf("--since", values.since);
  const limit = values.limit === undefined ? 50 : idOf(values.limit);
  return { command, kind, since, open: values.open, limit, json: values.json };
}

function read(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrong(messageOf(error));
  }
}

function purged(id: string | undefined, before: string | undefined): { id: number } | { before: Date } {
  if ((id === undefined) === (before === undefined)) throw wrong("purge takes either --id N or --before DATE");
  return id === undefined ? { before: dayOf("--before", before ?? "") } : { id: idOf(id) };
}

/** Postgres counts so far. */
const LARGEST_ID = 2 ** 31 - 1;

function idOf(text: string | undefined): number {
  const id = /^\d{1,10}$/.test(text ?? "") ? Number(text) : 0;
  if (id < 1 || id > LARGEST_ID) throw wrong(`${JSON.stringify(text ?? "")} is not a number from 1 on`);
  return id;
}

function dayOf(option: string, day: string): Date {
  const date = new Date(`${day}T00:00:00Z`);
  // A day that the calendar does not have, such as 2026-02-30, becomes another one.
  const real = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  if (!real) throw wrong(`${option} ${JSON.stringify(day)} is not a day such as 2026-11-20`);
  return date;
}

function wrong(what: string): InvalidInputError {
  return new InvalidInputError(`messages: ${what}.\n\n${USAGE}`);
}
