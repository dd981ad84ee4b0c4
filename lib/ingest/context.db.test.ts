import { expect, test } from "vitest";
import { definitionDigest } from "@/lib/catalogue/digest";
import type { Provenance } from "@/lib/catalogue/tool";
import { RULESET } from "@/lib/classifier/classify";
import { parseOverrides, type Override } from "@/lib/classifier/overrides";
import { pool } from "@/lib/db/client";
import { getTool } from "@/lib/db/tools";
import { testDatabase } from "@/lib/db/testing";
import { inTransaction } from "@/lib/db/transaction";
import { correctedLabeller, idleCorrections, loadContext, type MetCorrections } from "./context";
import { incomingRecord } from "./incoming";
import { reclassify } from "./reclassify";
import { saveRecords } from "./save";
import { aRecord, aTool, TEST_CONTEXT } from "./testing";

testDatabase();

const TODAY = "2026-06-01";
const opened = aTool("open_gate", "Opens the gate of a dock");

function corrections(server: string, expires = "2026-12-31"): Override[] {
  return parseOverrides(`- server: "${server}"
  tool: open_gate
  digest: "${definitionDigest(opened)}"
  category: Execute
  risk: 3
  reason: The gate is a device and not a record.
  reviewer: dockmaster
  date: 2026-02-01
  expires: ${expires}`);
}

async function save(overrides: Override[], description?: string): Promise<void> {
  const now = new Date();
  const tools = [description === undefined ? opened : aTool("open_gate", description), aTool("list_gates")];
  const record = aRecord("docker/harbour", { npm: "@example/harbour", tools });
  const label = correctedLabeller(overrides, TODAY);
  await inTransaction((tx) => saveRecords(tx, [incomingRecord(record, { now })], { ...TEST_CONTEXT, label, now }));
}

async function labelOf(tool: string) {
  const found = await getTool("example-harbour", tool);
  if (found === null) throw new Error(`${tool} is not stored`);
  return found.label;
}

async function relabel(overrides: Override[]): Promise<number> {
  const corrected = overrides.map(({ tool }) => tool);
  const { changed } = await reclassify({ label: correctedLabeller(overrides, TODAY), corrected, ruleset: RULESET });
  return changed;
}

const applied = { category: "Execute", risk: 3, override: { reviewer: "dockmaster", date: "2026-02-01" } };

test("a correction is stored with the label of the definition it was made for, and lapses with another one", async () => {
  await save(corrections("@example/harbour"));
  expect(await labelOf("open_gate")).toMatchObject(applied);
  expect((await labelOf("list_gates")).override).toBeNull();
  await save(corrections("@example/harbour"), "Opens the gate of a dock and tells the crew");
  expect(await labelOf("open_gate")).toMatchObject({ override: { lapsed: "stale digest" } });
  await save([]);
  expect((await labelOf("open_gate")).override).toBeNull();
});

test.each(["example-harbour", "@example/harbour"])(
  "a new correction of %s reaches stored tools, and goes",
  async (server) => {
    const before = await labelOf("open_gate");
    expect(await relabel(corrections(server))).toBe(1);
    expect(await labelOf("open_gate")).toMatchObject(applied);
    expect(await relabel(corrections(server))).toBe(0);
    expect(await relabel(corrections(server, "2026-03-01"))).toBe(1);
    expect(await labelOf("open_gate")).toMatchObject({ category: before.category, override: { lapsed: "expired" } });
    expect(await relabel([])).toBe(1);
    expect(await labelOf("open_gate")).toEqual(before);
  },
);

test("corrections that do not apply are named with the reason", async () => {
  const late = corrections("@example/harbour", "2026-03-01");
  const lost = corrections("@example/harber");
  const met: MetCorrections = new Map();
  await reclassify({
    label: correctedLabeller([...late, ...lost], TODAY, met),
    corrected: ["open_gate"],
    ruleset: RULESET,
  });
  expect(idleCorrections([...late, ...lost], met)).toEqual([
    "The correction of @example/harbour/open_gate does not apply: it has expired.",
    "The correction of @example/harber/open_gate does not apply: no stored tool has that server and name.",
  ]);
  await relabel([]);
});

test("runs use the repository's own corrections", () => {
  const { corrected, rank } = loadContext();
  expect(corrected).toBeInstanceOf(Array);
  expect(rank("official")).toBeLessThan(rank("a source that nobody ranked"));
});

test("what is read from a package's source is less sure, until the server itself lists it", async () => {
  await pool().query(`TRUNCATE "Server" RESTART IDENTITY CASCADE`);
  const label = correctedLabeller([], TODAY);
  const record = aRecord("asked/harbour", { npm: "@example/harbour" });
  const see = (provenance: Provenance): Promise<unknown> => {
    const now = new Date();
    const how = { complete: true, observedAt: now, observedHow: "test", observedVersion: null };
    const incoming = incomingRecord(record, { now, observed: { tools: [opened], provenance, ...how } });
    return inTransaction((tx) => saveRecords(tx, [incoming], { ...TEST_CONTEXT, label, now }));
  };
  await see("package source");
  const { confidence } = await labelOf("open_gate");
  expect(await reclassify({ label, ruleset: RULESET }), "the same when it is labelled again").toMatchObject({
    tools: 0,
  });
  await see("live list");
  expect((await labelOf("open_gate")).confidence).toBeGreaterThan(confidence);
  await pool().query(`UPDATE "Tool" SET ruleset = 'old'`);
  expect(await reclassify({ label, ruleset: RULESET })).toMatchObject({ changed: 0 });
});
