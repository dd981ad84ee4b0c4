import type { ToolsState } from "@/lib/catalogue/server";
import { cutText, replaceInvalid } from "@/lib/catalogue/text";
import type { HarvestProgress } from "@/lib/catalogue/view";
import { query } from "./bulk";
import { pool, prisma } from "./client";
import { raiseGeneration } from "./generation";
import { enqueueForIndex } from "./search-outbox";
import type { Tx } from "./transaction";

const MAX_MESSAGE = 1000;

/** The work list of the harvest: one row a package or endpoint, so that a killed run goes on where it was. */

/** How far the harvest list is, for the home page and the end of a run. */
export async function getHarvestProgress(): Promise<HarvestProgress> {
  const { rows } = await pool().query<HarvestProgress>(
    `SELECT count(*)::int AS total, count(*) FILTER (WHERE status = 'done')::int AS done,
            count(*) FILTER (WHERE status = 'failed')::int AS failed,
            (array_agg(target ORDER BY "startedAt" DESC) FILTER (WHERE status = 'running'))[1] AS running,
            (array_agg(isolation ORDER BY "finishedAt" DESC) FILTER (WHERE isolation IS NOT NULL))[1] AS isolation
       FROM "HarvestTarget"`,
  );
  return rows[0] ?? { total: 0, done: 0, failed: 0, running: null, isolation: null };
}

/**
 * Makes the work list hold exactly these targets, in this order. What was done stays done; what a killed run left as
 * "running" waits again. `again` puts everything back to waiting. Rows that are right already are not written.
 */
export async function syncHarvestTargets(targets: readonly string[], { again = false } = {}): Promise<void> {
  await prisma.$transaction([
    prisma.harvestTarget.deleteMany({ where: { target: { notIn: [...targets] } } }),
    prisma.harvestTarget.createMany({
      data: targets.map((target, position) => ({ target, position, status: "pending" })),
      skipDuplicates: true,
    }),
    prisma.$executeRaw`
      UPDATE "HarvestTarget" t SET position = i.position - 1
        FROM unnest(${[...targets]}::text[]) WITH ORDINALITY AS i(target, position)
       WHERE t.target = i.target AND t.position <> i.position - 1`,
    prisma.harvestTarget.updateMany({
      where: { status: again ? { not: "pending" } : { in: ["running", "failed"] } },
      data: { status: "pending" },
    }),
  ]);
}

/** Takes the next waiting target; null when none waits. Several workers never take the same one. */
export async function takeHarvestTarget(): Promise<string | null> {
  const { rows } = await pool().query<{ target: string }>(
    `UPDATE "HarvestTarget" SET status = 'running', attempts = attempts + 1, "startedAt" = now(), "finishedAt" = NULL,
            reason = NULL, message = NULL
      WHERE target = (SELECT target FROM "HarvestTarget" WHERE status = 'pending' ORDER BY position
                       LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING target`,
  );
  return rows[0]?.target ?? null;
}

/** How a target ended. */
export type HarvestEnd =
  | { status: "done"; tools: number; isolation: string }
  | { status: "failed"; reason: string; message: string; isolation: string | null }
  /** Stopped from outside: waits again. */
  | { status: "pending" };

export async function finishHarvestTarget(tx: Tx, target: string, end: HarvestEnd): Promise<void> {
  const message = "message" in end ? { message: cutText(replaceInvalid(end.message), MAX_MESSAGE) } : {};
  await tx.harvestTarget.update({ where: { target }, data: { ...end, ...message, finishedAt: new Date() } });
}

/** Why the tools of a server, or of a record's server, are not known; nothing is written while they are known from elsewhere. */
export async function noteToolsUnknown(
  tx: Tx,
  of: { serverId: number } | { source: string; sourceId: string },
  state: Exclude<ToolsState, "known">,
  reason: string,
): Promise<void> {
  const toolsReason = cutText(replaceInvalid(reason), MAX_MESSAGE);
  const rows = await query<{ id: number }>(
    tx,
    `UPDATE "Server" s SET "toolsState" = $4, "toolsReason" = $5, "updatedAt" = now()
      WHERE s.id = coalesce($1::int, (SELECT "serverId" FROM "SourceRecord" WHERE source = $2 AND "sourceId" = $3))
        AND s."toolsState" <> 'known' AND (s."toolsState", s."toolsReason") IS DISTINCT FROM ($4, $5)
      RETURNING s.id`,
    "serverId" in of
      ? [of.serverId, null, null, state, toolsReason]
      : [null, of.source, of.sourceId, state, toolsReason],
  );
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return;
  await enqueueForIndex(tx, { serverIds: ids });
  await raiseGeneration(tx, ids);
}
