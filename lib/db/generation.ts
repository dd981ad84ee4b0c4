import { setTimeout as sleep } from "node:timers/promises";
import { Client, type Pool } from "pg";
import { messageOf } from "@/lib/errors";
import { log } from "@/lib/log/log";
import { pool } from "./client";
import { databaseUrl } from "./connection";
import type { Prisma } from "./generated/client";

/**
 * The catalogue has one generation, a number that only grows. A writer raises it in the transaction of its change and stamps the
 * servers that it changed; whoever cached something compares stamps.
 */

/** What changed since the last call: the slugs (aliases too) of the servers concerned, or "all" when they are too many to name. */
export type GenerationChange = { generation: bigint; slugs: string[] | "all" };

const CHANNEL = "catalogue";
/** How stale a page may get where notifications do not arrive, for instance behind a connection pooler. */
const POLL_MS = 2000;
const MAX_SLUGS = 5000;

/**
 * Raises the generation, stamps those servers with it and tells every listening process once the transaction commits. Call it
 * last in the transaction: until its end, other writers wait for the row.
 */
export async function raiseGeneration(tx: Prisma.TransactionClient, serverIds: readonly number[]): Promise<bigint> {
  const { value } = await tx.catalogueGeneration.update({ where: { id: 1 }, data: { value: { increment: 1 } } });
  await tx.$executeRaw`UPDATE "Server" SET generation = ${value} WHERE id = ANY(${serverIds})`;
  await tx.$queryRaw`SELECT 1 FROM pg_notify(${CHANNEL}, ${String(value)})`;
  return value;
}

/** The generation that stands in the database. */
export function currentGeneration(): Promise<bigint> {
  return readGeneration(pool());
}

/**
 * Calls back within moments of each change, for as long as the process lives or until `stop()`; first with "all" when it begins to
 * hear. Keeps one connection of its own, connects again when it breaks, and asks every 2 s in case a notification is lost.
 */
export function listen(onChange: (change: GenerationChange) => void): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const done = listenForever(onChange, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await done;
    },
  };
}

async function listenForever(onChange: (change: GenerationChange) => void, stopped: AbortSignal): Promise<void> {
  let known: bigint | undefined;
  let complained = false;
  while (!stopped.aborted) {
    const client = new Client({
      connectionString: databaseUrl(),
      connectionTimeoutMillis: 5000,
      query_timeout: 10_000,
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      complained = false;
      for await (const value of generations(client, stopped)) {
        if (value === known) continue;
        onChange({ generation: value, slugs: known === undefined ? "all" : await changedSlugs(client, known) });
        known = value;
      }
    } catch (error) {
      if (!complained) log().error({ error: messageOf(error) }, "cannot listen for changes; trying again every 2 s");
      complained = true;
      await sleep(POLL_MS, undefined, { signal: stopped }).catch(() => undefined);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** The generation now, after each notification, and every 2 s. Ends when told to; throws when the connection breaks. */
async function* generations(client: Client, stopped: AbortSignal): AsyncGenerator<bigint> {
  let wake = () => {};
  let broken: Error | undefined;
  const stop = () => wake();
  client.on("notification", () => wake());
  client.on("error", (error) => {
    broken = error;
    wake();
  });
  stopped.addEventListener("abort", stop);
  try {
    while (!stopped.aborted) {
      const woken = new Promise<void>((resolve) => (wake = resolve));
      yield await readGeneration(client);
      const timer = setTimeout(() => wake(), POLL_MS);
      await woken;
      clearTimeout(timer);
      if (broken) throw broken;
    }
  } finally {
    stopped.removeEventListener("abort", stop);
  }
}

async function readGeneration(client: Client | Pool): Promise<bigint> {
  const { rows } = await client.query<{ value: string }>(`SELECT value FROM "CatalogueGeneration" WHERE id = 1`);
  return BigInt(rows[0]?.value ?? 0);
}

/** Read after the generation, so nothing up to that generation is missed; what is newer is told again next time. */
async function changedSlugs(client: Client, since: bigint): Promise<string[] | "all"> {
  const { rows } = await client.query<{ slug: string }>(
    `SELECT slug FROM "Server" WHERE generation > $1
     UNION ALL SELECT a.slug FROM "ServerAlias" a JOIN "Server" s ON s.id = a."serverId" WHERE s.generation > $1
     LIMIT ${MAX_SLUGS + 1}`,
    [since.toString()],
  );
  return rows.length > MAX_SLUGS ? "all" : rows.map((row) => row.slug);
}
