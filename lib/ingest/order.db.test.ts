import fc from "fast-check";
import { expect, test } from "vitest";
import type { ServerRecord } from "@/lib/catalogue/server";
import { pool } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/testing";
import { inTransaction } from "@/lib/db/transaction";
import { incomingRecord } from "./incoming";
import type { Incoming } from "./plan-servers";
import { saveRecords, type SaveOutcome } from "./save";
import { aRecord, aTool, TEST_CONTEXT } from "./testing";

testDatabase();

const REPOSITORY = { url: "https://github.com/acme/servers", subfolder: null };

/** Records that share names, packages and repositories in every awkward way, with lists that contradict each other. */
const RECORDS: ServerRecord[] = [
  aRecord("official/time", {
    registryName: "io.acme/time",
    npm: "time",
    repository: REPOSITORY,
    description: "Tells the time",
  }),
  aRecord("official/fetch", { registryName: "io.acme/fetch", npm: "fetch", repository: REPOSITORY }),
  aRecord("docker/time", { repository: REPOSITORY, tools: [aTool("get_time"), aTool("delete_time")] }),
  aRecord("docker/fetch", { npm: "fetch", version: "1.0.0", tools: [aTool("fetch"), aTool("fetch_all")] }),
  aRecord("toolhive/fetch", { npm: "fetch", version: "1.2.0", tools: [aTool("fetch", "Fetches a page")] }),
  aRecord("toolhive/time", { npm: ["time", "time-extra"], tools: [aTool("now")] }),
  aRecord("docker/extra", { npm: "time-extra", repository: { url: "https://github.com/acme/extra", subfolder: null } }),
  aRecord("toolhive/alone", {
    repository: { url: "https://github.com/acme/extra", subfolder: null },
    tools: [aTool("alone")],
  }),
];

async function save(batch: readonly Incoming[]): Promise<SaveOutcome> {
  return inTransaction((tx) => saveRecords(tx, batch, { ...TEST_CONTEXT, now: new Date() }));
}

/** One run over the records in batches of that size. */
async function read(records: readonly ServerRecord[], size: number): Promise<Incoming[]> {
  const incoming = records.map((record) => incomingRecord(record, { now: new Date() }));
  for (let start = 0; start < records.length; start += size) await save(incoming.slice(start, start + size));
  return incoming;
}

/** What visitors see: which records are one server, under which name, with which tools and counts. */
async function catalogue(): Promise<unknown[]> {
  const { rows } = await pool().query(
    `SELECT s.name, s.description, s.status, s."toolsState", s."toolsFrom", s."toolCount", s."maxRisk",
            ARRAY(SELECT source || '/' || "sourceId" FROM "SourceRecord" r WHERE r."serverId" = s.id ORDER BY 1) AS records,
            ARRAY(SELECT key FROM "ServerKey" k WHERE k."serverId" = s.id ORDER BY 1) AS keys,
            ARRAY(SELECT identifier FROM "Package" p WHERE p."serverId" = s.id ORDER BY 1) AS packages,
            ARRAY(SELECT name || ' ' || description || ' ' || risk FROM "Tool" t
                   WHERE t."serverId" = s.id AND t."removedAt" IS NULL ORDER BY 1) AS tools
       FROM "Server" s ORDER BY s.name, s.id`,
  );
  return rows;
}

test("property: whichever record comes first, and in whatever batches, the catalogue is the same", async () => {
  await read(RECORDS, RECORDS.length);
  const expected = await catalogue();
  const splits = fc.tuple(
    fc.shuffledSubarray(RECORDS, { minLength: RECORDS.length }),
    fc.integer({ min: 1, max: RECORDS.length }),
  );
  await fc.assert(
    fc.asyncProperty(splits, async ([records, size]) => {
      await pool().query(`TRUNCATE "Server" RESTART IDENTITY CASCADE`);
      const incoming = await read(records, size);
      expect(await catalogue()).toEqual(expected);
      const again = await save(incoming);
      expect(new Set(again.results.values()), "a second reading").toEqual(new Set(["unchanged"]));
    }),
    { numRuns: 25 },
  );
});
