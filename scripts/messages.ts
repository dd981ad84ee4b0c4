import { withDatabase } from "@/lib/db/embedded";
import { countMessages, deleteMessages, getMessage, listMessages, markHandled } from "@/lib/db/messages";
import { exitCodeOf, messageOf, NotFoundError } from "@/lib/errors";
import { parseMessagesArguments, USAGE, type MessagesCommand } from "@/lib/messages/arguments";
import { messageLine, messageLines, messagesJson } from "@/lib/messages/print";
import { ALL_UNTOLD, tellOperator } from "@/lib/messages/tell-operator";

async function run(args: MessagesCommand): Promise<void> {
  if (args.command === "list") return list(args);
  if (args.command === "show") return show(args);
  if (args.command === "purge") return purge(args);
  if (args.command === "notify") return notify();
  if (args.command === "help") return console.log(USAGE);
  if (!(await markHandled(args.id, new Date()))) throw missing(args.id);
  console.log(`Message ${args.id} is handled.`);
}

async function list({ json, limit, kind, since, open }: MessagesCommand & { command: "list" }): Promise<void> {
  const filter = { kind, since, open };
  const messages = await listMessages(filter, limit);
  if (json) return console.log(messagesJson(messages));
  for (const message of messages) console.log(messageLine(message));
  console.log(`${messages.length} of ${await countMessages(filter)} messages`);
}

async function show({ id, json }: MessagesCommand & { command: "show" }): Promise<void> {
  const message = await getMessage(id);
  if (message === null) throw missing(id);
  console.log(json ? messagesJson(message) : messageLines(message).join("\n"));
}

async function purge({ which, yes }: MessagesCommand & { command: "purge" }): Promise<void> {
  if ("id" in which && (await getMessage(which.id)) === null) throw missing(which.id);
  if (yes) return console.log(`Deleted: ${await deleteMessages(which)}`);
  const count = "id" in which ? 1 : await countMessages(which);
  console.log(`Would delete: ${count}. Add --yes to do so; it cannot be undone.`);
}

async function notify(): Promise<void> {
  const counts = await tellOperator(ALL_UNTOLD);
  if (counts === null) return console.log("Nobody is told: set MESSAGES_WEBHOOK, or SMTP_URL with MESSAGES_TO.");
  console.log(`Told of ${counts.told} messages, failed for ${counts.failed}`);
  if (counts.failed > 0) process.exitCode = 1;
}

function missing(id: number): NotFoundError {
  return new NotFoundError(`There is no message ${id}.`);
}

try {
  const args = parseMessagesArguments(process.argv.slice(2));
  await (args.command === "help" ? run(args) : withDatabase(() => run(args)));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
