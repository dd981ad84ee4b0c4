import { beforeEach, expect, it } from "vitest";
import { searchDatabase } from "@/lib/db/search-database";
import { testDatabase } from "@/lib/db/testing";
import { postgresIndex, settle } from "./postgres-index";
import { postgresEngine } from "./postgres";
import { parseQuery } from "./query";
import type { Sql } from "./sql";
import { exampleDocuments } from "./testing/documents";

testDatabase();

const { sql, transaction } = searchDatabase;
const index = postgresIndex(searchDatabase);
const documents = exampleDocuments();

async function* batches() {
  yield documents;
}

const first = async (q: string): Promise<string | undefined> =>
  (await postgresEngine(sql).search(parseQuery(new URLSearchParams({ q })))).hits[0]?.name;

const sample = (from: Sql = sql) => from("SELECT id, facts, facet_set, terms::text FROM search_sample ORDER BY id");
const entries = () => sql("SELECT id, facts, facet_set, terms::text FROM search_entry ORDER BY id");

/** A transaction that has read the search tables and is not over, as a backup's. */
async function whileRead<T>(work: (reader: Sql) => Promise<T>): Promise<T> {
  return transaction(async (reader) => {
    await reader("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    for (const table of ["document", "entry", "lexeme", "sample"]) await reader(`SELECT count(*) FROM search_${table}`);
    return work(reader);
  });
}

beforeEach(async () => {
  await index.rebuild(batches());
});

it("keeps the sample as the entries are: added, changed, removed", async () => {
  expect(await sample()).toEqual(await entries());
  const [one, two, ...others] = documents;
  if (one === undefined || two === undefined) throw new Error("the example is too small");
  await index.remove([one.id, ...others.map(({ id }) => id)]);
  await index.put([{ ...two, description: "Opens a porthole.", popularity: 1 }, one]);
  expect(await sample()).toEqual(await entries());
  expect((await sample()).length).toBe(2);
  await index.remove([one.id, two.id]);
  expect(await sample()).toEqual([]);
});

it("leaves rows of the sample alone that are as they were", async () => {
  const versions = () => sql("SELECT id, xmin::text, ctid::text FROM search_sample ORDER BY id");
  const before = await versions();
  await settle(searchDatabase);
  expect(await versions()).toEqual(before);
});

it("draws the sample while a backup reads, which keeps seeing the old one", async () => {
  await whileRead(async (reader) => {
    const before = await sample(reader);
    await index.remove(documents.slice(1).map(({ id }) => id));
    expect((await sample()).length).toBe(1);
    expect(await sample(reader)).toEqual(before);
  });
});

it("rebuilds while a backup reads: searches go on, and the swap comes when it has ended", async () => {
  const rebuilt = await whileRead(async () => {
    let over = false;
    const rebuild = index.rebuild(batches()).finally(() => (over = true));
    const end = Date.now() + 1500;
    while (Date.now() < end) {
      const started = Date.now();
      expect(await first("pods_exec")).toBe("pods_exec");
      expect(Date.now() - started).toBeLessThan(1000);
    }
    expect(over).toBe(false);
    return { rebuild };
  });
  expect(await rebuilt.rebuild).toBe(documents.length);
  expect(await first("pods_exec")).toBe("pods_exec");
  expect(await sample()).toEqual(await entries());
});

it("has the indexes after a rebuild that it had before", async () => {
  const indexes = () =>
    sql(
      `SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema() AND tablename LIKE 'search%' ORDER BY indexdef`,
    );
  const before = await indexes();
  expect(JSON.stringify(before)).toContain("search_entry_servers_idx");
  await index.rebuild(batches());
  expect(await indexes()).toEqual(before);
});

it("leaves everything as it was when a rebuild fails", async () => {
  async function* broken() {
    yield documents.slice(0, 2);
    throw new Error("cut short");
  }
  await expect(index.rebuild(broken())).rejects.toThrow("cut short");
  expect(await index.count()).toBe(documents.length);
  expect(await first("pods_exec")).toBe("pods_exec");
});
