import { fileURLToPath } from "node:url";
import { PROTOCOL_LIMITS } from "@/lib/harvest/protocol/limits";
import { converse } from "@/lib/harvest/run";
import { HarvestError } from "@/lib/harvest/result";
import { ServerRecordSchema } from "@/lib/catalogue/server";
import { loadContext } from "@/lib/ingest/context";
import { incomingRecord } from "@/lib/ingest/incoming";
import { saveRecords } from "@/lib/ingest/save";
import { inTransaction } from "@/lib/db/transaction";
import type { Ask } from "../ask";

/** Real servers on this machine for tests and measurements of the queue. */

const PROGRAM_DIR = fileURLToPath(new URL(".", import.meta.url));

/** Asks a server of this folder instead of the package: over stdio, after `waitMs`. Its one tool is named like the package. */
export function askLocally(waitMs: () => number): Ask {
  return async (subject, { signal }) => {
    const name = "remote" in subject ? subject.remote : subject.package;
    const args = [name, String(waitMs())];
    const program = { packageDir: PROGRAM_DIR, script: "server.mjs", args, env: {}, files: {} };
    const observed = { observedHow: "tools/list over stdio", observedVersion: "1.0.0", isolation: "none" } as const;
    try {
      const answer = await converse("none", program, PROTOCOL_LIMITS, signal);
      return { ok: true, ...answer, ...observed, provenance: "live list" };
    } catch (error) {
      if (!(error instanceof HarvestError)) throw error;
      const reason = signal?.aborted ? "interrupted" : error.reason;
      return { ok: false, reason, message: error.message, isolation: "none" };
    }
  };
}

/** Puts `count` servers with one npm package each into the catalogue and returns their ids. */
export async function addServers(count: number): Promise<number[]> {
  const now = new Date();
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const records = numbers.map((number) =>
    ServerRecordSchema.parse({
      source: "official",
      sourceId: `io.acme/server-${number}`,
      registryName: `io.acme/server-${number}`,
      name: `server-${number}`,
      version: "1.0.0",
      packages: [{ registryType: "npm", identifier: `server-${number}`, version: "1.0.0" }],
    }),
  );
  const context = loadContext();
  return inTransaction(async (tx) => {
    await saveRecords(
      tx,
      records.map((record) => incomingRecord(record, { now })),
      { ...context, now },
    );
    const servers = await tx.server.findMany({ select: { id: true }, orderBy: { id: "asc" } });
    return servers.map(({ id }) => id);
  });
}
