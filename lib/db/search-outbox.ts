import type { Prisma } from "./generated/client";

/**
 * Notes, in the transaction that changes them, which servers and tools the search index must read again. A server stands for
 * itself and all of its tools (its name, sources and transports are part of their documents); rows that are gone by the time
 * the note is read leave the index. `syncIndex` (lib/ingest/sync-index.ts) works the notes off.
 */
export async function enqueueForIndex(
  tx: Prisma.TransactionClient,
  { serverIds = [], toolIds = [] }: { serverIds?: readonly number[]; toolIds?: readonly number[] },
): Promise<void> {
  const documents = [...serverIds.map((id) => `server-${id}`), ...toolIds.map((id) => `tool-${id}`)];
  if (documents.length === 0) return;
  await tx.$executeRaw`INSERT INTO search_outbox (engine, document) SELECT 'postgres', unnest(${documents}::text[])`;
}
