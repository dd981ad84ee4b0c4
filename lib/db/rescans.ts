import { RESCAN_EVERY_MS, RESCAN_OUTCOMES, type Rescan, type RescanOutcome } from "@/lib/catalogue/rescan";
import { GoneError, NotFoundError } from "@/lib/errors";
import { pool, prisma } from "./client";
import { isText } from "./text";

/** Wishes of visitors that a server is asked for its tools again: one row a server, the last wish. */

/** Whoever began and has not finished after this long was killed: the wish waits again. */
const ABANDONED_MS = 60 * 60_000;

const COLUMNS = { requestedAt: true, startedAt: true, finishedAt: true, outcome: true, message: true } as const;

type Row = Omit<Rescan, "outcome"> & { outcome: string | null; message: string | null };

/**
 * Asks for a rescan. A wish that still waits or runs, or is less than an hour old, is left as it is: then `accepted` is false.
 * @throws NotFoundError when no server has that slug; GoneError when it was deleted.
 */
export async function requestRescan(serverSlug: string, now: Date): Promise<{ accepted: boolean; rescan: Rescan }> {
  const server = isText(serverSlug)
    ? await prisma.server.findUnique({ where: { slug: serverSlug }, select: { id: true, status: true } })
    : null;
  if (server === null) throw new NotFoundError(`No server has the slug ${JSON.stringify(serverSlug)}.`);
  if (server.status === "deleted") throw new GoneError(`The server ${serverSlug} was deleted by its source.`);
  const { rowCount } = await pool().query(
    `INSERT INTO "RescanRequest" AS r ("serverId", "requestedAt") VALUES ($1, $2)
     ON CONFLICT ("serverId") DO UPDATE
       SET "requestedAt" = $2, "startedAt" = NULL, "finishedAt" = NULL, outcome = NULL, message = NULL
     WHERE r."finishedAt" IS NOT NULL AND r."requestedAt" <= $3`,
    [server.id, now, new Date(now.getTime() - RESCAN_EVERY_MS)],
  );
  const row = await prisma.rescanRequest.findUniqueOrThrow({ where: { serverId: server.id }, select: COLUMNS });
  return { accepted: rowCount === 1, rescan: rescanOf(row) };
}

/** The last wish for that server; null when there was none. */
export async function lastRescan(serverSlug: string): Promise<Rescan | null> {
  if (!isText(serverSlug)) return null;
  const row = await prisma.rescanRequest.findFirst({ where: { server: { slug: serverSlug } }, select: COLUMNS });
  return row === null ? null : rescanOf(row);
}

/** Wishes that nobody is working on, oldest first; `id` is for startRescan and finishRescan. */
export async function pendingRescans(
  now: Date,
  limit = 100,
): Promise<{ id: number; server: string; requestedAt: Date }[]> {
  const rows = await prisma.rescanRequest.findMany({
    where: { finishedAt: null, ...unclaimed(now) },
    select: { serverId: true, requestedAt: true, server: { select: { slug: true } } },
    orderBy: [{ requestedAt: "asc" }, { serverId: "asc" }],
    take: limit,
  });
  return rows.map(({ serverId, requestedAt, server }) => ({ id: serverId, server: server.slug, requestedAt }));
}

/** Claims a wish. False when somebody else was faster. */
export async function startRescan(id: number, now: Date): Promise<boolean> {
  const { count } = await prisma.rescanRequest.updateMany({
    where: { serverId: id, finishedAt: null, ...unclaimed(now) },
    data: { startedAt: now },
  });
  return count === 1;
}

/** Ends a wish with what became of it. */
export async function finishRescan(id: number, { status, message }: RescanOutcome, now: Date): Promise<void> {
  await prisma.rescanRequest.updateMany({
    where: { serverId: id },
    data: { finishedAt: now, outcome: status, message },
  });
}

function unclaimed(now: Date) {
  return { OR: [{ startedAt: null }, { startedAt: { lt: new Date(now.getTime() - ABANDONED_MS) } }] };
}

function rescanOf({ outcome, message, ...times }: Row): Rescan {
  const status = RESCAN_OUTCOMES.find((known) => known === outcome);
  return { ...times, outcome: status === undefined ? null : { status, message: message ?? "" } };
}
