import { expect, test } from "vitest";
import type { Label } from "@/lib/catalogue/label";
import type { ToolDefinition } from "@/lib/catalogue/tool";
import { pool } from "@/lib/db/client";
import { getStats } from "@/lib/db/stats";
import { testDatabase } from "@/lib/db/testing";
import { inTransaction } from "@/lib/db/transaction";
import { incomingRecord } from "./incoming";
import { RELABELLED } from "./changes";
import { reclassify } from "./reclassify";
import { saveRecords } from "./save";
import { aRecord, aTool, labelByWord, TEST_CONTEXT } from "./testing";

testDatabase();

/** The next rule set: "purge" is destructive too. */
function nextLabel(server: unknown, tool: ToolDefinition): Label {
  const label = labelByWord(server, tool.name.startsWith("purge") ? { ...tool, name: `delete ${tool.name}` } : tool);
  return { ...label, ruleset: "next" };
}

test("labels again what another rule set labelled, tells of what changed alone, and goes on where it was stopped", async () => {
  const now = new Date();
  const records = [
    aRecord("docker/a", { tools: [aTool("purge_queue"), aTool("read_file")] }),
    aRecord("docker/b", { tools: Array.from({ length: 1500 }, (_, index) => aTool(`read_${index}`)) }),
  ];
  const incoming = records.map((record) => incomingRecord(record, { now }));
  await inTransaction((tx) => saveRecords(tx, incoming, { ...TEST_CONTEXT, now }));
  const generations = async () => (await pool().query(`SELECT slug, generation FROM "Server" ORDER BY slug`)).rows;
  const before = await generations();
  await pool().query("TRUNCATE search_outbox");

  const trial = await reclassify({ label: nextLabel, ruleset: "next", dryRun: true });
  expect(trial).toMatchObject({ tools: 1502, changed: 1 });
  expect(await generations()).toEqual(before);

  const stop = new AbortController();
  const part = await reclassify({
    label: nextLabel,
    ruleset: "next",
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  expect(part.tools).toBe(1000);
  const rest = await reclassify({ label: nextLabel, ruleset: "next" });
  expect(rest.tools).toBe(502);
  expect([...part.moves, ...rest.moves]).toEqual([
    { server: "a", tool: "purge_queue", from: { category: "Read", risk: 1 }, to: { category: "Destructive", risk: 4 } },
  ]);

  const after = await generations();
  expect(after[0].generation).not.toBe(before[0].generation);
  expect(after[1]).toEqual(before[1]);
  expect((await getStats()).byCategory).toMatchObject({ Read: 1501, Destructive: 1 });
  const { rows: noted } = await pool().query("SELECT count(*)::int AS count FROM search_outbox");
  expect(noted[0].count).toBeLessThan(10);
  const { rows } = await pool().query(`SELECT kind, detail->>'note' AS note FROM "Change" ORDER BY kind`);
  expect(rows).toEqual(["category changed", "risk raised"].map((kind) => ({ kind, note: RELABELLED })));
  expect(await reclassify({ label: nextLabel, ruleset: "next" })).toEqual({ tools: 0, changed: 0, moves: [] });
});
