import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase } from "../client";
import { setDatabaseUrl } from "../connection";
import { TEMPLATE, urlOfDatabase } from "./global-setup";

/**
 * Gives the test file its own migrated database, dropped after its tests; `prisma` and `pool()` use it. Call it once, at the
 * top of the file. The result's `url` can be read from the first hook on.
 */
export function testDatabase(): { readonly url: string } {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const url = urlOfDatabase(inject("clusterUrl"), name);
  beforeAll(async () => {
    await onCluster(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
    setDatabaseUrl(url);
  });
  afterAll(async () => {
    await closeDatabase();
    await onCluster(`DROP DATABASE ${name} WITH (FORCE)`);
  });
  return { url };
}

/** Files run in parallel, and a template admits one copier at a time: wait for a turn. */
async function onCluster(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject("clusterUrl") });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(1)");
    await client.query(sql);
  } finally {
    await client.end();
  }
}
