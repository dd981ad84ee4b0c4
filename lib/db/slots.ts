import { setTimeout as sleep } from "node:timers/promises";
import pLimit from "p-limit";
import { Client } from "pg";
import { databaseUrl } from "./connection";

/**
 * Places to work at one thing, counted over all processes: advisory locks of one connection a process, which Postgres gives
 * back when the process is gone, however it went.
 */
export type Slots = {
  /**
   * Waits for one of `limit` places at `name` and returns how to leave it.
   * @throws the signal's reason when it aborts first.
   */
  take(name: string, limit: number, signal: AbortSignal): Promise<() => Promise<void>>;
  close(): Promise<void>;
};

const WAIT_MS = 200;

export function openSlots(): Slots {
  /** A lock is held once a session, so places of this process are told apart here. */
  const held = new Set<string>();
  /** One connection answers one question at a time. */
  const inTurn = pLimit(1);
  let connection: Promise<Client> | null = null;
  const connected = (): Promise<Client> =>
    (connection ??= connect(() => {
      connection = null; // Its locks went with it; what is running finishes, and its end is no more than an unknown unlock.
      held.clear();
    }));

  const tryTake = async (name: string, limit: number): Promise<string | null> => {
    const client = await connected();
    for (let number = 0; number < limit; number += 1) {
      const place = `${name} ${number}`;
      if (held.has(place)) continue;
      held.add(place); // Before the question: another caller of this process must not ask the same.
      const taken = await inTurn(() => lock(client, place)).catch((error: unknown) => {
        held.delete(place);
        throw error;
      });
      if (taken) return place;
      held.delete(place);
    }
    return null;
  };

  const leave = async (place: string): Promise<void> => {
    if (!held.delete(place)) return;
    const client = await connected();
    await inTurn(() => client.query("SELECT pg_advisory_unlock(hashtext('toolrisk slot'), hashtext($1))", [place]));
  };

  return {
    async take(name, limit, signal) {
      for (;;) {
        signal.throwIfAborted();
        const place = await tryTake(name, limit);
        if (place !== null) return () => leave(place);
        await sleep(WAIT_MS, undefined, { signal });
      }
    },
    async close() {
      const open = connection;
      connection = null;
      await (await open)?.end();
    },
  };
}

async function connect(onLost: () => void): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl() });
  client.on("error", onLost);
  try {
    await client.connect();
  } catch (error) {
    onLost();
    throw error;
  }
  return client;
}

async function lock(client: Client, place: string): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(
    "SELECT pg_try_advisory_lock(hashtext('toolrisk slot'), hashtext($1)) AS taken",
    [place],
  );
  return rows[0]?.taken === true;
}
