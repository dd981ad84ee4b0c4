import { MeilisearchApiError, type EnqueuedTaskPromise, type Index, type Meilisearch, type Task } from "meilisearch";
import { UpstreamError } from "@/lib/errors";
import type { SearchDocument } from "./document";
import { adminClient, INDEX, upstream, type MeilisearchAccess } from "./meilisearch-client";
import { holds, SETTINGS, stored, type Stored } from "./meilisearch-settings";
import type { SearchIndex } from "./search";

const NEXT = `${INDEX}_next`;
/** Documents a request: each costs seconds of its own in a large index, however few it holds. */
const BATCH = 10_000;
/** A rebuild sends so many documents before it waits: what waits together is indexed together, several times as fast. */
const AHEAD = 50_000;
const TASK_TIMEOUT_MS = 30 * 60_000;

/** Keeps the documents of a Meilisearch server. Every task is awaited; one that fails is an error that says why. */
export function meilisearchIndex(access: MeilisearchAccess): SearchIndex {
  const client = adminClient(access);
  const index: Index<Stored> = client.index(INDEX);
  return {
    id: "meilisearch",
    put: (documents) =>
      upstream("adding documents", async () => {
        await ensure(client, INDEX);
        await finished(client, await send(index, documents));
      }),
    remove: (ids) =>
      upstream("removing documents", async () => {
        await ensure(client, INDEX);
        await done(index.deleteDocuments(ids));
      }),
    rebuild: (batches) => upstream("rebuilding", () => rebuild(client, batches)),
    count: () => upstream("counting", () => countOf(index)),
    digests: () => digests(index),
  };
}

/** Until the swap there is no index where there was none: searches fail and are answered by Postgres, not by an empty index. */
async function rebuild(client: Meilisearch, batches: AsyncIterable<SearchDocument[]>): Promise<number> {
  await client.deleteIndexIfExists(NEXT);
  await ensure(client, NEXT);
  const total = await load(client, batches);
  const first = (await client.index(INDEX).getRawInfo().catch(absent)) === null;
  await done(client.swapIndexes([{ indexes: first ? [NEXT, INDEX] : [INDEX, NEXT], rename: first }]));
  if (!first) await done(client.deleteIndex(NEXT));
  return total;
}

async function load(client: Meilisearch, batches: AsyncIterable<SearchDocument[]>): Promise<number> {
  let total = 0;
  let ahead = 0;
  let tasks: number[] = [];
  for await (const batch of batches) {
    tasks.push(...(await send(client.index<Stored>(NEXT), batch)));
    total += batch.length;
    ahead += batch.length;
    if (ahead < AHEAD) continue;
    await finished(client, tasks);
    [tasks, ahead] = [[], 0];
  }
  await finished(client, tasks);
  return total;
}

/** Hands the documents over and gives the tasks that will add them. */
async function send(index: Index<Stored>, documents: SearchDocument[]): Promise<number[]> {
  const tasks: number[] = [];
  for (let start = 0; start < documents.length; start += BATCH) {
    const batch = documents.slice(start, start + BATCH).map(stored);
    const { taskUid } = await index.addDocuments(batch, { primaryKey: "id" });
    tasks.push(taskUid);
  }
  return tasks;
}

/** The index with our settings: made when it is not there, set again when a newer version of ours wants others. */
async function ensure(client: Meilisearch, uid: string): Promise<void> {
  const index = client.index(uid);
  const settings = await index.getSettings().catch(absent);
  if (settings === null) await done(client.createIndex(uid, { primaryKey: "id" }));
  if (settings === null || !holds(settings, SETTINGS)) await done(index.updateSettings(SETTINGS));
}

async function countOf(index: Index<Stored>): Promise<number> {
  const stats = await index.getStats().catch(absent);
  return stats?.numberOfDocuments ?? 0;
}

/** null for an index that does not exist; every other failure goes on. */
function absent(error: unknown): null {
  if (error instanceof MeilisearchApiError && error.cause?.code === "index_not_found") return null;
  throw error;
}

async function* digests(index: Index<Stored>): AsyncGenerator<Map<string, string>> {
  for (let offset = 0; ; offset += 10_000) {
    const { results } = await index.getDocuments({ fields: ["id", "digest"], limit: 10_000, offset });
    if (results.length === 0) return;
    yield new Map(results.map(({ id, digest }) => [id, digest]));
  }
}

async function done(task: EnqueuedTaskPromise): Promise<void> {
  requireSuccess(await task.waitTask({ timeout: TASK_TIMEOUT_MS }));
}

async function finished(client: Meilisearch, tasks: readonly number[]): Promise<void> {
  for (const task of tasks) requireSuccess(await client.tasks.waitForTask(task, { timeout: TASK_TIMEOUT_MS }));
}

/** @throws UpstreamError with the server's reason when the task failed. */
function requireSuccess({ status, error, type }: Task): void {
  if (status === "succeeded") return;
  throw new UpstreamError(`Meilisearch: ${type} ${status}: ${error?.message ?? ""}`, error?.code ?? status);
}
