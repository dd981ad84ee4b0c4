import { beforeAll, expect, test } from "vitest";
import { InvalidInputError } from "@/lib/errors";
import { incomingRecord } from "@/lib/ingest/incoming";
import { saveRecords } from "@/lib/ingest/save";
import { aRecord, aTool, TEST_CONTEXT } from "@/lib/ingest/testing";
import type { ServerRecord } from "@/lib/catalogue/server";
import { listChanges } from "./changes";
import { testDatabase } from "./testing";
import { inTransaction } from "./transaction";

testDatabase();

async function save(day: string, ...records: ServerRecord[]): Promise<void> {
  const now = new Date(`${day}T00:00:00Z`);
  const incoming = records.map((record) => incomingRecord(record, { now }));
  await inTransaction((tx) => saveRecords(tx, incoming, { ...TEST_CONTEXT, now }));
}

const renamed = "Reads one file of the project and returns its text";

beforeAll(async () => {
  await save(
    "2026-01-01",
    aRecord("docker/a", { tools: [aTool("read_file", renamed), aTool("list")] }),
    aRecord("docker/b", { tools: [aTool("x")] }),
  );
  await save(
    "2026-01-02",
    aRecord("docker/a", { tools: [aTool("file_read", renamed), aTool("list", "lists, and may delete")] }),
  );
  await save(
    "2026-01-03",
    aRecord("docker/b", { tools: [aTool("x"), aTool("y")] }),
    aRecord("docker/a", {
      status: "deprecated",
      tools: [aTool("file_read", renamed), aTool("list", "lists, and may delete")],
    }),
  );
});

test("the history is told newest first, by server, category and time; a first listing is no change", async () => {
  const { items, next } = await listChanges({ limit: 100 });
  expect(next).toBeNull();
  const told = items.map(({ server, tool, kind, before, after }) => [server.slug, tool, kind, before, after]);
  expect(told).toHaveLength(6);
  expect(told).toEqual(
    expect.arrayContaining([
      ["b", "y", "tool added", null, null],
      ["a", null, "server deprecated", "active", "deprecated"],
      ["a", "file_read", "tool renamed", "read_file", "file_read"],
      ["a", "list", "description changed", "list does things", "lists, and may delete"],
      ["a", "list", "category changed", "Read", "Destructive"],
      ["a", "list", "risk raised", "1", "4"],
    ]),
  );
  expect((await listChanges({ server: "b", limit: 10 })).items).toHaveLength(1);
  expect((await listChanges({ category: "Destructive", limit: 10 })).items.every(({ tool }) => tool === "list")).toBe(
    true,
  );
  const until = new Date("2026-01-03T00:00:00Z");
  expect((await listChanges({ until, limit: 10 })).items).toHaveLength(4);
  expect((await listChanges({ since: until, limit: 10 })).items).toHaveLength(2);
  expect((await listChanges({ server: "\u0000", limit: 10 })).items).toEqual([]);
});

test("pages together hold each change once; a forged position is refused", async () => {
  const first = await listChanges({ limit: 4 });
  const second = await listChanges({ limit: 4, after: first.next });
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(6);
  await expect(listChanges({ limit: 4, after: "nonsense" })).rejects.toThrow(InvalidInputError);
});

test("a rename does not hide what else changed", async () => {
  await save("2026-02-01", aRecord("docker/c", { tools: [aTool("read_note", renamed)] }));
  await save("2026-02-02", aRecord("docker/c", { tools: [aTool("note_read", `${renamed}\u200B`)] }));
  const { items } = await listChanges({ server: "c", limit: 10 });
  expect(items.map(({ kind, tool, note }) => [kind, tool, note]).sort()).toEqual([
    ["description changed", "note_read", null],
    ["hidden text added", "note_read", "1 × U+200B"],
    ["tool renamed", "note_read", null],
  ]);
  expect((await listChanges({ tool: "note_read", kinds: ["hidden text added"], limit: 10 })).items).toHaveLength(1);
});
