import { createServer } from "node:http";
import { Meilisearch } from "meilisearch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UpstreamError } from "@/lib/errors";
import { holds, SETTINGS } from "./meilisearch-settings";
import { meilisearchEngine } from "./meilisearch";
import type { MeilisearchAccess } from "./meilisearch-client";
import { meilisearchIndex } from "./meilisearch-index";
import { parseQuery } from "./query";
import { searchContract } from "./testing/contract";
import { exampleDocuments } from "./testing/documents";
import { readRecording, record, replay, type StandIn } from "./testing/recorded-server";

/**
 * With MEILI_URL (and MEILI_MASTER_KEY) a real server is tested, whose index "toolrisk" is overwritten; MEILI_RECORD=1 writes its
 * answers down. Without, the recorded answers are replayed: then only our reading of them is tested.
 */
const { MEILI_URL, MEILI_MASTER_KEY, MEILI_RECORD } = process.env;
const live = MEILI_URL !== undefined && MEILI_URL !== "";
const recording = live ? null : await readRecording();
const title = recording === null ? `a real server` : `recorded answers of ${recording.engine}, ${recording.date}`;
console.info(`Meilisearch is tested with ${title}.`);

let standIn: StandIn | undefined;
let access: MeilisearchAccess;

beforeAll(async () => {
  if (recording !== null) {
    standIn = await replay(recording);
    access = { url: standIn.url, key: "recorded" };
    return;
  }
  access = { url: MEILI_URL ?? "", key: MEILI_MASTER_KEY ?? null };
  await meilisearchIndex(access).rebuild(batches());
  if (MEILI_RECORD === "1") {
    const version = await fetch(`${access.url}/version`, { headers: { Authorization: `Bearer ${access.key}` } });
    const { pkgVersion } = (await version.json()) as { pkgVersion: string };
    standIn = await record(access.url, `Meilisearch ${pkgVersion}`, new Date().toISOString().slice(0, 10));
    access = { ...access, url: standIn.url };
  }
}, 120_000);

afterAll(() => standIn?.close());

async function* batches() {
  yield exampleDocuments();
}

describe(`Meilisearch, ${title}`, () => {
  let engine: ReturnType<typeof meilisearchEngine>;
  beforeAll(() => {
    engine = meilisearchEngine(access);
  });
  searchContract(() => engine);
});

const query = (q: string) => parseQuery(new URLSearchParams({ q }));

describe.runIf(live)("Meilisearch, writing to a real server", () => {
  it("replaces, removes and lists documents", async () => {
    const index = meilisearchIndex({ url: MEILI_URL ?? "", key: MEILI_MASTER_KEY ?? null });
    const engine = meilisearchEngine(access);
    const [document] = exampleDocuments().filter(({ name }) => name === "pods_exec");
    if (document === undefined) throw new Error("the example lacks pods_exec");
    await index.put([{ ...document, description: "Opens a porthole." }]);
    expect((await engine.search(query("porthole"))).hits.map(({ name }) => name)).toEqual(["pods_exec"]);
    await index.remove([document.id]);
    expect((await engine.search(query("porthole"))).hits).toEqual([]);
    await index.put([document]);
    const ids: string[] = [];
    for await (const digests of index.digests()) ids.push(...digests.keys());
    expect(ids.sort()).toEqual(
      exampleDocuments()
        .map(({ id }) => id)
        .sort(),
    );
  });

  it("counts documents, and none where no index is", async () => {
    const live = { url: MEILI_URL ?? "", key: MEILI_MASTER_KEY ?? null };
    expect(await meilisearchIndex(live).count()).toBe(exampleDocuments().length);
  });

  it("leaves settings alone that are as wanted", async () => {
    const client = new Meilisearch({ host: MEILI_URL ?? "", apiKey: MEILI_MASTER_KEY ?? "" });
    expect(holds(await client.index("toolrisk").getSettings(), SETTINGS)).toBe(true);
  });

  it("searches with a key that can do nothing else", async () => {
    const client = new Meilisearch({ host: MEILI_URL ?? "", apiKey: MEILI_MASTER_KEY ?? "" });
    const { results } = await client.getKeys({ limit: 1000 });
    const key = results.find(({ name }) => name === "toolrisk search");
    expect(key).toMatchObject({ actions: ["search"], indexes: ["toolrisk"] });
    const scoped = new Meilisearch({ host: MEILI_URL ?? "", apiKey: key?.key ?? "" });
    await expect(scoped.index("toolrisk").deleteAllDocuments()).rejects.toThrow();
  });

  it("reports a failed task with the server's reason", async () => {
    const index = meilisearchIndex({ url: MEILI_URL ?? "", key: MEILI_MASTER_KEY ?? null });
    const [document] = exampleDocuments();
    if (document === undefined) throw new Error("the example is empty");
    await expect(index.put([{ ...document, id: "not a valid id!" }])).rejects.toThrow(UpstreamError);
  });
});

describe("a Meilisearch that is not there", () => {
  it("is an UpstreamError", async () => {
    const gone = { url: "http://127.0.0.1:9", key: null };
    await expect(meilisearchEngine(gone).search(query("pods"))).rejects.toThrow(UpstreamError);
    await expect(meilisearchIndex(gone).remove(["tool-1"])).rejects.toThrow(UpstreamError);
  });
});

describe("a Meilisearch that takes requests and answers none", () => {
  const silent = createServer(() => {});
  beforeAll(() => new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve)));
  afterAll(() => {
    silent.closeAllConnections();
    silent.close();
  });

  it.for(["a key to ask for", null])(
    "is given up after seconds, also where the visitor waits (%s)",
    { timeout: 6000 },
    async (key) => {
      const address = silent.address();
      if (address === null || typeof address === "string") throw new Error("no port");
      const engine = meilisearchEngine({ url: `http://127.0.0.1:${address.port}`, key });
      const signal = new AbortController().signal;
      await Promise.all(
        [{}, { signal }].map((options) =>
          expect(engine.search(query("pods"), options)).rejects.toBeInstanceOf(UpstreamError),
        ),
      );
    },
  );
});
