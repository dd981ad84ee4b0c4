import { expect, test } from "vitest";
import type { ServerRecord } from "@/lib/catalogue/server";
import { listChanges } from "@/lib/db/changes";
import { mergedRecords } from "@/lib/db/merges";
import { getServer } from "@/lib/db/servers";
import { testDatabase } from "@/lib/db/testing";
import { inTransaction } from "@/lib/db/transaction";
import { InvalidInputError } from "@/lib/errors";
import { incomingRecord } from "./incoming";
import { applySeparations, completeIdentity } from "./remerge";
import { saveRecords } from "./save";
import { parseSeparations } from "./separations";
import { aRecord, aTool, TEST_CONTEXT } from "./testing";

testDatabase();

const now = new Date("2026-01-05T00:00:00Z");
const APART = { ...TEST_CONTEXT, corrected: [], separations: [{ records: ["docker/a", "toolhive/b"] as const }] };
const TOGETHER = { ...TEST_CONTEXT, corrected: [] };

async function save(records: ServerRecord[], context = TOGETHER): Promise<void> {
  const incoming = records.map((record) => incomingRecord(record, { now }));
  await inTransaction((tx) => saveRecords(tx, incoming, { ...context, now }));
}

const A = aRecord("docker/a", { registryName: "io.acme/a", npm: "shared", tools: [aTool("read")] });
const B = aRecord("toolhive/b", { registryName: "io.rival/b", npm: "shared", tools: [aTool("write")] });
const slugs = async (): Promise<(string[] | undefined)[]> =>
  Promise.all(["io-acme-a", "io-rival-b"].map(async (slug) => (await getServer(slug))?.tools.map(({ name }) => name)));

test("a wrong merge is seen with its evidence, taken apart, stays apart, and can be joined again", async () => {
  await save([A]);
  await save([B]);
  expect(await mergedRecords("io-acme-a")).toEqual([
    { id: "docker/a", mergedBy: ["npm:shared"] },
    { id: "toolhive/b", mergedBy: ["npm:shared"] },
  ]);

  expect(await applySeparations(APART, now)).toBeGreaterThan(0);
  expect(await slugs()).toEqual([["read"], ["write"]]);
  expect(await mergedRecords("io-rival-b")).toEqual([{ id: "toolhive/b", mergedBy: [] }]);
  const { items } = await listChanges({ server: "io-rival-b", limit: 5 });
  expect(items.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ["servers separated", "io.acme/a", "io.rival/b"],
  ]);

  await save([A, { ...B, description: "Another text" }], APART);
  expect(await slugs()).toEqual([["read"], ["write"]]);

  await applySeparations(TOGETHER, now);
  expect((await mergedRecords("io-acme-a")).map(({ id }) => id)).toEqual(["docker/a", "toolhive/b"]);
  expect(await getServer("io-rival-b")).toBeNull();
});

test("an upgraded catalogue is completed without another crawl", async () => {
  expect(await completeIdentity(TOGETHER, now)).toBeGreaterThanOrEqual(0);
});

test("a list of separations says what is wrong with it", () => {
  expect(parseSeparations("# nothing\n[]")).toEqual([]);
  expect(() => parseSeparations("- records: [docker/a, docker/a]\n  reason: no\n")).toThrow(InvalidInputError);
  expect(() => parseSeparations("- records: [a]\n")).toThrow(/entry 1, records/);
});
