import { prisma } from "./client";

/** Sources that a run of that kind has read to the end at least once. */
export async function finishedRuns(kind: "ingest" | "harvest"): Promise<Set<string>> {
  const rows = await prisma.run.findMany({
    where: { kind, status: "finished" },
    distinct: ["source"],
    select: { source: true },
  });
  return new Set(rows.map((row) => row.source));
}
