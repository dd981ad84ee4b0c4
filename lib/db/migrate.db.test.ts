import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { migrate } from "./migrate";
import { urlOfDatabase } from "./testing/global-setup";

const url = urlOfDatabase(inject("clusterUrl"), "migrate_test");
let directory: string;

async function query(sql: string, database = url): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: database });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(path.join(directory, name), { recursive: true });
  await writeFile(path.join(directory, name, "migration.sql"), sql);
}

beforeAll(() => query("DROP DATABASE IF EXISTS migrate_test", inject("clusterUrl")));
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "toolrisk-migrations-"));
  await cp("prisma/migrations", directory, { recursive: true });
  await query("CREATE DATABASE migrate_test", inject("clusterUrl"));
});
afterEach(() => query("DROP DATABASE migrate_test WITH (FORCE)", inject("clusterUrl")));
afterAll(() => rm(directory, { recursive: true, force: true }));

test("applies every committed migration once and records it as Prisma does", async () => {
  const first = await migrate(url, directory);
  expect(first[0]).toBe("00000000000001_init");
  expect(await migrate(url, directory)).toEqual([]);
  const [row] = await query(`SELECT * FROM "_prisma_migrations" ORDER BY started_at LIMIT 1`);
  expect(row).toMatchObject({
    migration_name: "00000000000001_init",
    applied_steps_count: 1,
    rolled_back_at: null,
    logs: null,
  });
  expect(row?.checksum).toMatch(/^[0-9a-f]{64}$/);
  expect(row?.finished_at).toBeInstanceOf(Date);
});

test("applies a migration added later", async () => {
  await migrate(url, directory);
  await addMigration("99999999999999_more", "CREATE TABLE more (id int); INSERT INTO more VALUES (7);");
  expect(await migrate(url, directory)).toEqual(["99999999999999_more"]);
  expect(await query("SELECT id FROM more")).toEqual([{ id: 7 }]);
});

test("a migration that fails leaves nothing behind, is named, and is tried again", async () => {
  await addMigration("99999999999999_wrong", "CREATE TABLE half (id int); SELECT nonsense;");
  await expect(migrate(url, directory)).rejects.toThrow(/99999999999999_wrong failed and was rolled back.*nonsense/);
  expect(await query("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
  await addMigration("99999999999999_wrong", "CREATE TABLE half (id int)");
  expect(await migrate(url, directory)).toEqual(["99999999999999_wrong"]);
});

test("a file that was changed after it had been applied is refused", async () => {
  await migrate(url, directory);
  await addMigration("00000000000001_init", "SELECT 1");
  await expect(migrate(url, directory)).rejects.toThrow(/00000000000001_init was changed after it had been applied/);
});

test("a migration that Prisma left unfinished is refused with its log and the way out", async () => {
  await migrate(url, directory);
  await query(
    `UPDATE "_prisma_migrations" SET finished_at = NULL, logs = 'ERROR: out of disk' WHERE migration_name LIKE '%_init'`,
  );
  await expect(migrate(url, directory)).rejects.toThrow(/failed before[^]*out of disk[^]*prisma migrate resolve/);
});

test("a database of a newer version is refused", async () => {
  await addMigration("99999999999999_more", "CREATE TABLE more (id int)");
  await migrate(url, directory);
  await rm(path.join(directory, "99999999999999_more"), { recursive: true });
  await expect(migrate(url, directory)).rejects.toThrow(/newer version \(99999999999999_more\)/);
});

test("two processes at once apply each migration once", async () => {
  const [a, b] = await Promise.all([migrate(url, directory), migrate(url, directory)]);
  expect([...a, ...b].filter((name) => name === "00000000000001_init")).toHaveLength(1);
});
