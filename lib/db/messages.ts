import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { isMessageKind, type Message, type MessageKind, type NewMessage } from "@/lib/catalogue/message";
import { prisma } from "./client";
import { databaseUrl } from "./connection";
import type { Prisma } from "./generated/client";

/** Messages of visitors. What comes in was checked by lib/messages. */

const COLUMNS = {
  id: true,
  kind: true,
  server: true,
  tool: true,
  name: true,
  email: true,
  text: true,
  createdAt: true,
  handledAt: true,
  notifiedAt: true,
  notifyProblem: true,
} satisfies Prisma.MessageSelect;

const RECEIPT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Stores a message; `receipt` names it in an address and cannot be guessed. */
export async function saveMessage(message: NewMessage, now: Date): Promise<{ id: number; receipt: string }> {
  return prisma.message.create({
    data: { ...message, receipt: randomUUID(), createdAt: now },
    select: { id: true, receipt: true },
  });
}

/** When the message of that receipt came and when it was handled; null when it is not stored, or no longer. */
export async function findReceipt(receipt: string): Promise<{ createdAt: Date; handledAt: Date | null } | null> {
  if (!RECEIPT.test(receipt)) return null;
  return prisma.message.findUnique({ where: { receipt }, select: { createdAt: true, handledAt: true } });
}

export type MessageFilter = {
  kind?: MessageKind;
  since?: Date;
  before?: Date;
  /** Only those that nobody has handled. */
  open?: boolean;
};

function where({ kind, since, before, open }: MessageFilter): Prisma.MessageWhereInput {
  return { kind, createdAt: { gte: since, lt: before }, ...(open ? { handledAt: null } : {}) };
}

/** Messages, newest first. */
export async function listMessages(filter: MessageFilter, limit: number): Promise<Message[]> {
  const rows = await prisma.message.findMany({
    where: where(filter),
    select: COLUMNS,
    orderBy: { id: "desc" },
    take: limit,
  });
  return rows.map(messageOf);
}

export function countMessages(filter: MessageFilter): Promise<number> {
  return prisma.message.count({ where: where(filter) });
}

export async function getMessage(id: number): Promise<Message | null> {
  const row = await prisma.message.findUnique({ where: { id }, select: COLUMNS });
  return row === null ? null : messageOf(row);
}

/** Marks a message as handled, the first time. Whether there is one. */
export async function markHandled(id: number, now: Date): Promise<boolean> {
  await prisma.message.updateMany({ where: { id, handledAt: null }, data: { handledAt: now } });
  return (await prisma.message.count({ where: { id } })) === 1;
}

/** Deletes one message, or all that came before a day. How many. */
export async function deleteMessages(which: { id: number } | { before: Date }): Promise<number> {
  const condition = "id" in which ? { id: which.id } : { createdAt: { lt: which.before } };
  return (await prisma.message.deleteMany({ where: condition })).count;
}

/** Messages since then that the operator was not told of, with fewer attempts than that, oldest first. */
export async function listUntold(
  { since, attempts }: { since: Date; attempts?: number },
  limit: number,
): Promise<(Message & { attempts: number })[]> {
  const rows = await prisma.message.findMany({
    where: { notifiedAt: null, createdAt: { gte: since }, notifyAttempts: { lt: attempts } },
    select: { ...COLUMNS, notifyAttempts: true },
    orderBy: { id: "asc" },
    take: limit,
  });
  return rows.map((row) => ({ ...messageOf(row), attempts: row.notifyAttempts }));
}

/**
 * Runs `tell` and notes how it ended: null when the operator was told, else why not. Null, and nothing is run, when another process is
 * at it or was since the message was listed. The claim is a lock of a connection: it ends with the process.
 */
export async function tellOnce(
  { id, attempts }: { id: number; attempts: number },
  tell: () => Promise<string | null>,
): Promise<{ problem: string | null } | null> {
  const claim = new Client({ connectionString: databaseUrl() });
  claim.on("error", () => undefined); // A lost claim at worst tells twice.
  try {
    await claim.connect();
    const { rows } = await claim.query<{ free: boolean }>(
      "SELECT pg_try_advisory_lock(hashtext('toolrisk message'), $1) AS free",
      [id],
    );
    if (!rows[0]?.free || !(await countAttempt(id, attempts))) return null;
    return { problem: await noteEnd(id, await tell()) };
  } finally {
    await claim.end();
  }
}

/** False when it was told or tried since. */
async function countAttempt(id: number, attempts: number): Promise<boolean> {
  const { count } = await prisma.message.updateMany({
    where: { id, notifiedAt: null, notifyAttempts: attempts },
    data: { notifyAttempts: attempts + 1 },
  });
  return count === 1;
}

async function noteEnd(id: number, problem: string | null): Promise<string | null> {
  const data = problem === null ? { notifiedAt: new Date(), notifyProblem: null } : { notifyProblem: problem };
  await prisma.message.updateMany({ where: { id }, data });
  return problem;
}

type Row = Prisma.MessageGetPayload<{ select: typeof COLUMNS }>;

function messageOf({ kind, ...row }: Row): Message {
  if (!isMessageKind(kind)) throw new Error(`Message ${row.id} is of an unknown kind: ${kind}`);
  const { id, server, tool, name, email, text, createdAt, handledAt, notifiedAt, notifyProblem } = row;
  return { id, kind, server, tool, name, email, text, createdAt, handledAt, notifiedAt, notifyProblem };
}
