import { beforeAll, beforeEach, expect, test } from "vitest";
import { backup } from "./backup";
import { pool } from "./client";
import { restore } from "./restore";
import { testDatabase } from "./testing";

testDatabase();

/** Text that COPY escapes, arrays, JSON, bytes, tsvector, and a row that refers to another table. */
const CONTENT = `
  INSERT INTO "Server" (slug, name, title, description, "updatedAt", "categoryCounts")
    SELECT 'server-' || i, 'Server ' || i, E'tab\\tline\\nbackslash\\\\ \\\\. é 🙂 ' || i, CASE WHEN i % 2 = 0 THEN NULL ELSE '\\N' END,
           now(), ARRAY[i, 0, 0, 0, 1] FROM generate_series(1, 500) i;
  INSERT INTO "Tool" ("serverId", name, slug, "inputSchema", digest, flags, provenance, "observedAt", "observedHow", category, risk,
                      confidence, signals, findings, summary, rationale, ruleset, "updatedAt")
    SELECT id, 'tool', 'tool', '{"type":"object","x":"\\u0041\\n"}', 'd', '{a,"b,c"}', 'registry', now(), 'how', 'Read', 1, 0.5, '{}',
           '[]', repeat('long ', 3000), 'r', 'rules', now() FROM "Server";
  INSERT INTO search_entry (id, kind, rank, risk, facts, popularity, observed_at, facet_set, sample, terms)
    VALUES ('tool-1', 1, 5, 1, 3, 0, now(), 1, 7, to_tsvector('simple', 'a quick test'));`;

/** Everything in the database as text, table by table. */
async function contents(): Promise<Record<string, string>> {
  const { rows: tables } = await pool().query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const all: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await pool().query(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${name}" t`,
    );
    all[name] = rows[0].sum;
  }
  return all;
}

async function take(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of backup(new Date())) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The archive in pieces of an odd size, as a file might come. */
async function* pieces(archive: Buffer, size = 1013): AsyncGenerator<Buffer> {
  for (let start = 0; start < archive.length; start += size) yield archive.subarray(start, start + size);
}

let whole: Buffer;
let original: Record<string, string>;

beforeAll(async () => {
  await pool().query(CONTENT);
  original = await contents();
  whole = await take();
});
beforeEach(() =>
  pool().query(`TRUNCATE "Server", search_entry RESTART IDENTITY CASCADE; UPDATE "CatalogueGeneration" SET value = 0`),
);

test("what was written is there again, to the last byte, and ids go on after it", async () => {
  const { tables } = await restore(pieces(whole));
  expect(tables).toBe(Object.keys(original).length - 1); // Prisma's own table stays as it is.
  expect(await contents()).toEqual(original);
  const { rows } = await pool().query(`SELECT nextval(pg_get_serial_sequence('"Server"', 'id'))::int AS id`);
  expect(rows[0].id).toBe(501);
});

test("a catalogue is replaced by force alone; cached pages of it are out of date then", async () => {
  await pool().query(`INSERT INTO "Server" (slug, name, title, "updatedAt") VALUES ('mine', 'Mine', 'Mine', now());
    UPDATE "CatalogueGeneration" SET value = 70`);
  await expect(restore(pieces(whole))).rejects.toThrow(/--force/);
  expect((await pool().query(`SELECT slug FROM "Server"`)).rows).toEqual([{ slug: "mine" }]);
  await restore(pieces(whole), { force: true });
  const { rows } = await pool().query(
    `SELECT (SELECT count(*)::int FROM "Server") AS servers, (SELECT min(generation)::int FROM "Server") AS generation`,
  );
  expect(rows[0]).toEqual({ servers: 500, generation: 71 });
});

test.each([
  ["cut short", (archive: Buffer) => archive.subarray(0, archive.length - 9), /cut short/],
  ["cut in a table", (archive: Buffer) => archive.subarray(0, archive.length / 2), /cut short/],
  ["of another program", () => Buffer.from("PGDMP something else, long enough to be read"), /no backup/],
  ["of other migrations", (archive: Buffer) => replaced(archive, "_visits", "_vIsits"), /made at migration/],
  [
    "of another shape",
    (archive: Buffer) => replaced(archive, '"statusMessage"', '"statusMassage"'),
    /not as this database/,
  ],
])("a backup that is %s is refused and changes nothing", async (_, spoil, message) => {
  await expect(restore(pieces(spoil(whole)))).rejects.toThrow(message);
  expect((await pool().query(`SELECT count(*)::int AS servers FROM "Server"`)).rows).toEqual([{ servers: 0 }]);
});

function replaced(archive: Buffer, from: string, to: string): Buffer {
  const copy = Buffer.from(archive);
  copy.write(to, copy.indexOf(from));
  return copy;
}

test("what is written while a backup runs is not in it, not even in part", async () => {
  await restore(pieces(whole));
  const running = backup(new Date());
  const first = await running.next();
  await pool().query(`DELETE FROM "Server" WHERE id > 10`);
  const rest: Buffer[] = first.done ? [] : [first.value];
  for await (const piece of running) rest.push(piece);
  await restore(pieces(Buffer.concat(rest)), { force: true });
  const { rows } = await pool().query(
    `SELECT count(*)::int AS servers, (SELECT count(*)::int FROM "Tool") AS tools FROM "Server"`,
  );
  expect(rows[0]).toEqual({ servers: 500, tools: 500 });
});
