import { beforeAll, expect, test } from "vitest";
import { incomingRecord } from "@/lib/ingest/incoming";
import { saveRecords } from "@/lib/ingest/save";
import { aRecord, aTool, TEST_CONTEXT } from "@/lib/ingest/testing";
import type { ServerRecord } from "@/lib/catalogue/server";
import { toolFacts } from "./badge-facts";
import { prisma } from "./client";
import { lastSeen } from "./last-seen";
import { renamedTo } from "./renames";
import { observedVersions } from "./server-versions";
import { testDatabase } from "./testing";
import { getTool } from "./tools";
import { inTransaction } from "./transaction";

testDatabase();

const text = "Reads one file of the project and returns its text";
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);

async function save(day: string, ...records: ServerRecord[]): Promise<void> {
  const incoming = records.map((record) => incomingRecord(record, { now: at(day) }));
  await inTransaction((tx) => saveRecords(tx, incoming, { ...TEST_CONTEXT, now: at(day) }));
}

const files = (version: string, ...tools: ReturnType<typeof aTool>[]) =>
  save(`2026-01-0${version}`, aRecord("docker/files", { version: `1.${version}`, tools: [...tools, aTool("list")] }));

beforeAll(async () => {
  await files("1", aTool("read", text));
  await files("2", aTool("read_file", text));
  await files("3", aTool("read_file", `${text} now`));
  await files("4", aTool("file_read", `${text} now`));
});

test("an earlier name leads to the name of today over several renames; other names lead nowhere", async () => {
  expect(await renamedTo("files", "read")).toBe("file_read");
  expect(await renamedTo("files", "read_file")).toBe("file_read");
  for (const other of ["file_read", "list", "nobody", "\u0000"]) expect(await renamedTo("files", other)).toBeNull();
});

test("a tool has the definitions of its earlier names among its versions", async () => {
  const tool = await getTool("files", "file_read");
  expect(tool?.versions.map(({ definition, number }) => [definition.name, number])).toEqual([
    ["file_read", 1],
    ["read_file", 2],
    ["read_file", 1],
    ["read", 1],
  ]);
  expect((await getTool("files", "list"))?.versions).toHaveLength(1);
});

test("names that are exchanged do not go round for ever", async () => {
  await save("2026-02-01", aRecord("docker/swap", { tools: [aTool("a", text)] }));
  await save("2026-02-02", aRecord("docker/swap", { tools: [aTool("b", text)] }));
  await save("2026-02-03", aRecord("docker/swap", { tools: [aTool("a", text)] }));
  expect(await renamedTo("swap", "b")).toBe(null);
  expect((await getTool("swap", "a"))?.versions.length).toBeGreaterThan(0);
});

test("versions in which definitions were first seen, newest first", async () => {
  expect(await observedVersions("files")).toEqual([
    { version: "1.4", firstSeenAt: at("2026-01-04"), added: 1, changed: 0 },
    { version: "1.3", firstSeenAt: at("2026-01-03"), added: 0, changed: 1 },
    { version: "1.2", firstSeenAt: at("2026-01-02"), added: 1, changed: 0 },
    { version: "1.1", firstSeenAt: at("2026-01-01"), added: 2, changed: 0 },
  ]);
});

test("what is unchanged was seen again when its source was read to the end since", async () => {
  expect(await lastSeen("files")).toEqual(at("2026-01-04"));
  const run = { kind: "ingest", source: "docker", origin: "", status: "finished", asOf: at("2026-03-01") };
  await prisma.run.create({ data: { ...run, complete: false, startedAt: at("2026-03-02") } });
  expect(await lastSeen("files")).toEqual(at("2026-01-04"));
  await prisma.run.create({ data: { ...run, complete: true, startedAt: at("2026-03-01") } });
  expect(await lastSeen("files")).toEqual(at("2026-03-01"));
  expect((await toolFacts("files", "list"))?.seenAt).toEqual(at("2026-03-01"));
  expect(await lastSeen("nobody")).toBeNull();
});
