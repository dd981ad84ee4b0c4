import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { log } from "@/lib/log/log";
import { incomingRecord } from "@/lib/ingest/incoming";
import { saveRecords } from "@/lib/ingest/save";
import { aRecord, aTool, TEST_CONTEXT } from "@/lib/ingest/testing";
import { prisma } from "@/lib/db/client";
import { forgetOld } from "@/lib/db/forget";
import { deleteMessages, findReceipt, getMessage, listMessages, markHandled, tellOnce } from "@/lib/db/messages";
import { nameOfToday } from "@/lib/db/rate-counts";
import { testDatabase } from "@/lib/db/testing";
import { inTransaction } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import { receiveMessage, type Received } from "./receive";
import { ALL_UNTOLD, tellOperator, todays } from "./tell-operator";
import { webhookReceiver } from "./testing";

testDatabase();

const NOW = new Date("2026-11-20T10:20:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const form = (fields: Record<string, string>) => new URLSearchParams({ text: "Hello", ...fields });

beforeAll(async () => {
  const incoming = [incomingRecord(aRecord("docker/files", { tools: [aTool("read_file", "Reads.")] }), { now: NOW })];
  await inTransaction((tx) => saveRecords(tx, incoming, { ...TEST_CONTEXT, now: NOW }));
});
afterEach(async () => {
  vi.restoreAllMocks();
  Object.assign(env(), { MESSAGES_WEBHOOK: undefined });
  await prisma.message.deleteMany();
  await prisma.rateCount.deleteMany();
});

async function serverSlug(): Promise<string> {
  return (await prisma.server.findFirstOrThrow({ select: { slug: true } })).slug;
}

function storedId(received: Received): number {
  if (!("stored" in received)) throw new Error(JSON.stringify(received));
  return received.stored.id;
}

test("a message is stored with its subject, and its receipt finds it", async () => {
  const server = await serverSlug();
  const received = await receiveMessage(form({ kind: "risk", server, tool: "read_file" }), "203.0.113.1", NOW);
  const message = await getMessage(storedId(received));
  expect(message).toMatchObject({ kind: "risk", server, tool: "read_file", text: "Hello", createdAt: NOW });
  const receipt = "stored" in received ? received.stored.receipt : "";
  expect(await findReceipt(receipt)).toEqual({ createdAt: NOW, handledAt: null });
  for (const forged of ["", "1", receipt.replace(/^./, "g"), "'; DROP TABLE"])
    expect(await findReceipt(forged)).toBeNull();
});

test("what is about nothing that is catalogued is refused, and stores and counts nothing", async () => {
  for (const about of [
    { server: "nobody", tool: "" },
    { server: await serverSlug(), tool: "nothing" },
    { server: "\u0000", tool: "" },
  ]) {
    const received = await receiveMessage(form(about), "203.0.113.1", NOW);
    expect(received).toMatchObject({ refused: { status: 404, problems: [{ field: "server" }] } });
  }
  expect(await prisma.message.count()).toBe(0);
  expect(await prisma.rateCount.count()).toBe(0);
});

test("the sixth message of an hour waits for the next, another sender's does not", async () => {
  for (let n = 0; n < 5; n++) storedId(await receiveMessage(form({}), "203.0.113.1", NOW));
  const sixth = await receiveMessage(form({}), "203.0.113.1", NOW);
  expect(sixth).toMatchObject({ refused: { status: 429, retryAfter: 40 * 60 } });
  storedId(await receiveMessage(form({}), "203.0.113.2", NOW));
  storedId(await receiveMessage(form({}), "203.0.113.1", later(40)));
});

test("many at once are counted as many", async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => receiveMessage(form({}), "203.0.113.1", NOW)));
  expect(all.filter((received) => "stored" in received)).toHaveLength(5);
});

test("all senders together have a limit too", async () => {
  await prisma.rateCount.create({
    data: { bucket: "message all", hour: new Date("2026-11-20T10:00:00Z"), count: 200 },
  });
  expect(await receiveMessage(form({}), "203.0.113.1", NOW)).toMatchObject({ refused: { status: 429 } });
});

test("no address of a sender is stored, and tomorrow nobody can tell whose the counts were", async () => {
  await receiveMessage(form({}), "203.0.113.1", NOW);
  const name = await nameOfToday("203.0.113.1", NOW);
  expect(await nameOfToday("203.0.113.1", later(60))).toBe(name);
  const stored = JSON.stringify([await prisma.rateCount.findMany(), await prisma.message.findMany()]);
  expect(stored).toContain(name);
  expect(stored).not.toContain("203.0.113");
  await forgetOld(later(24 * 60));
  expect(await prisma.rateCount.count()).toBe(0);
  expect(await prisma.dailySalt.count()).toBe(0);
  expect(await nameOfToday("203.0.113.1", later(24 * 60))).not.toBe(name);
});

test("messages go when their days are over, when one is deleted, and all before a day", async () => {
  const day = 24 * 60;
  for (const minutes of [0, 10 * day, 20 * day]) await receiveMessage(form({}), "203.0.113.1", later(minutes));
  await forgetOld(later((env().MESSAGES_KEEP_DAYS + 5) * day));
  expect(await listMessages({}, 10)).toHaveLength(2);
  expect(await deleteMessages({ before: later(15 * day) })).toBe(1);
  const [last] = await listMessages({}, 10);
  expect(await deleteMessages({ id: last?.id ?? 0 })).toBe(1);
  expect(await deleteMessages({ id: last?.id ?? 0 })).toBe(0);
});

test("lists are newest first and filtered; handling marks once", async () => {
  const first = storedId(await receiveMessage(form({ kind: "takedown" }), "203.0.113.1", NOW));
  const second = storedId(await receiveMessage(form({}), "203.0.113.1", later(60)));
  expect((await listMessages({}, 10)).map(({ id }) => id)).toEqual([second, first]);
  expect((await listMessages({ kind: "takedown" }, 10)).map(({ id }) => id)).toEqual([first]);
  expect((await listMessages({ since: later(30) }, 10)).map(({ id }) => id)).toEqual([second]);
  expect(await markHandled(first, later(90))).toBe(true);
  expect(await markHandled(first, later(99))).toBe(true);
  expect((await getMessage(first))?.handledAt).toEqual(later(90));
  expect((await listMessages({ open: true }, 10)).map(({ id }) => id)).toEqual([second]);
  expect(await markHandled(second + 1, NOW)).toBe(false);
});

test("the operator is told once; what failed is kept, noted, and told with the next", async () => {
  const logged = vi.spyOn(log(), "error").mockReturnValue();
  const refusing = await webhookReceiver({ status: 503 });
  Object.assign(env(), { MESSAGES_WEBHOOK: refusing.url });
  const first = storedId(await receiveMessage(form({}), "203.0.113.1", NOW));
  expect(await tellOperator(todays(NOW))).toEqual({ told: 0, failed: 1 });
  expect(await getMessage(first)).toMatchObject({ notifiedAt: null, notifyProblem: /status 503/ });
  expect(logged).toHaveBeenCalledWith(
    { message: first, error: expect.stringMatching(/MESSAGES_WEBHOOK: .*503/) },
    "the operator was not told of a message",
  );

  const working = await webhookReceiver();
  Object.assign(env(), { MESSAGES_WEBHOOK: working.url });
  storedId(await receiveMessage(form({}), "203.0.113.1", NOW));
  const both = await Promise.all([tellOperator(todays(NOW)), tellOperator(todays(NOW))]);
  expect(both.reduce((sum, counts) => sum + (counts?.told ?? 0), 0)).toBe(2);
  expect(working.received).toHaveLength(2);
  expect(await tellOperator(todays(NOW))).toEqual({ told: 0, failed: 0 });
  await Promise.all([refusing.close(), working.close()]);
});

test("of several processes one tells", async () => {
  const id = storedId(await receiveMessage(form({}), "203.0.113.1", NOW));
  const told: number[] = [];
  const tell = (process: number) =>
    tellOnce({ id, attempts: 0 }, async () => {
      told.push(process);
      // While it tells, another has listed the message with its attempt counted.
      expect(await tellOnce({ id, attempts: 1 }, async () => "told twice")).toBeNull();
      return null;
    });
  await Promise.all([tell(1), tell(2), tell(3)]);
  expect(told).toHaveLength(1);
  expect(await tellOnce({ id, attempts: 1 }, async () => "told again")).toBeNull();
  expect(await getMessage(id)).toMatchObject({ notifyProblem: null, notifiedAt: expect.any(Date) });
});

test("what fails again and again is left to the operator", async () => {
  const refusing = await webhookReceiver({ status: 503 });
  Object.assign(env(), { MESSAGES_WEBHOOK: refusing.url });
  storedId(await receiveMessage(form({}), "203.0.113.1", NOW));
  for (let n = 0; n < 10; n++) await tellOperator(todays(NOW));
  expect(refusing.received).toHaveLength(5);
  expect(await tellOperator(ALL_UNTOLD)).toEqual({ told: 0, failed: 1 });
  await refusing.close();
});

test("where nothing is set nobody is told", async () => {
  storedId(await receiveMessage(form({}), "203.0.113.1", NOW));
  expect(await tellOperator(todays(NOW))).toBeNull();
});
