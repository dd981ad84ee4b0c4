import { beforeAll, describe, expect, it } from "vitest";
import { searchDatabase } from "@/lib/db/search-database";
import { testDatabase } from "@/lib/db/testing";
import { documentsOf } from "@/lib/ingest/sync-index";
import { batchesOf, ecosystem } from "@/scripts/bench/registry";
import { conditions, exclusions, strictSteps, tellingWords } from "./plan";
import type { Match } from "./postgres-clause";
import { countMatches, type Count } from "./postgres-count";
import { postgresIndex, settle } from "./postgres-index";
import { readFrequencies, type Counts } from "./postgres-lexicon";
import { bestByStep, findFew, ordered } from "./postgres-match";
import { postgresEngine } from "./postgres";
import { parseQuery } from "./query";

testDatabase();

const world = ecosystem({ servers: 300, tools: 4000 });
const { sql } = searchDatabase;

beforeAll(async () => {
  async function* documents() {
    for await (const rows of batchesOf(world)) yield documentsOf(rows);
  }
  await postgresIndex(searchDatabase).rebuild(documents());
});

/** `factor` makes the index look as if it were so many times larger, so that the ways of large catalogues are taken. */
async function matchOf(address: string, factor: number): Promise<Match> {
  const query = parseQuery(new URLSearchParams(address));
  const words = tellingWords(query);
  const steps = words.length === 0 ? [[]] : strictSteps(words, query.prefix, new Map());
  const narrowed = conditions(query);
  const known = await readFrequencies(sql, [...steps, narrowed]);
  const larger = (counts: Counts): Counts => ({
    total: counts.total * factor,
    of: (one) => counts.of(one) * factor,
    ofGroup: (group) => counts.ofGroup(group) * factor,
    expected: (step) => counts.expected(step) * factor,
  });
  const frequencies = { all: larger(known.all), server: larger(known.server), tool: larger(known.tool) };
  return { steps, conditions: narrowed, excluded: exclusions(query), phrases: query.phrases, frequencies };
}

/** Two significant figures of `factor` times as many. */
function expectEstimate(estimate: Count, exact: Count, factor: number): void {
  const near = (count: number) => Number((count * factor).toPrecision(2));
  expect(estimate.total).toBeCloseTo(near(exact.total));
  expect(estimate.facets).toEqual(new Map([...exact.facets].map(([facet, count]) => [facet, near(count)])));
}

const QUERIES = [
  "q=create ",
  "q=list file",
  "q=get",
  "q=g",
  "q=s&category=execute",
  "q=update user category:write risk:>=3",
  "q=file -create",
  "q=delete&source=docker&transport=stdio",
  "q=zz",
  "q=pods_exec ",
  'q=create "the user"',
];

describe("the best matches", () => {
  it.each(QUERIES)("of %s are the same, however they are looked for", async (address) => {
    const few = await findFew(sql, await matchOf(address, 1), 25);
    for (const factor of [1, 100, 10_000]) {
      expect(await bestByStep(sql, await matchOf(address, factor), 25), `factor ${factor}`).toEqual(few.ids);
    }
  });

  it.each(["risk", "newest", "popular"] as const)("by %s are the same, however they are looked for", async (order) => {
    for (const address of QUERIES) {
      const sorted = await ordered(sql, await matchOf(address, 1), order, 25);
      expect(await ordered(sql, await matchOf(address, 10_000), order, 25)).toEqual(sorted);
    }
  });
});

describe("counts", () => {
  it("are exact where they say so", async () => {
    for (const address of QUERIES) {
      const { total, facts } = await findFew(sql, await matchOf(address, 1), 1);
      const count = await countMatches(sql, await matchOf(address, 1), true);
      expect(count, address).toMatchObject({ total, exact: true });
      expect(facts.length, address).toBe(total * 8);
    }
  });

  it("of many are estimated from the sample, which is all of a small index", async () => {
    for (const address of QUERIES) {
      const exact = await countMatches(sql, await matchOf(address, 1), true);
      const estimate = await countMatches(sql, await matchOf(address, 10_000), true);
      if (estimate.exact) expect(estimate, address).toEqual(exact);
      else expectEstimate(estimate, exact, 10_000);
    }
    expect(await countMatches(sql, await matchOf("q=get", 10_000), false)).toMatchObject({ exact: false });
  });

  it("are exact where no sample was drawn yet", async () => {
    const exact = await countMatches(sql, await matchOf("q=get", 1), true);
    await sql("TRUNCATE search_sample");
    expect(await countMatches(sql, await matchOf("q=get", 10_000), true)).toEqual(exact);
    await settle(searchDatabase);
    expect(await countMatches(sql, await matchOf("q=get", 10_000), true)).toMatchObject({ exact: false });
  });

  it("agree with the documents", async () => {
    const documents: ReturnType<typeof documentsOf> = [];
    for await (const rows of batchesOf(world)) documents.push(...documentsOf(rows));
    const { facets, total } = await postgresEngine(sql).search(parseQuery(new URLSearchParams()));
    expect(total).toEqual({ count: documents.length, exact: true });
    const having = (test: (document: (typeof documents)[number]) => boolean): number => documents.filter(test).length;
    expect(facets?.category.find(({ value }) => value === "execute")?.count).toBe(
      having(({ category }) => category === "Execute"),
    );
    expect(facets?.risk.find(({ value }) => value === "4")?.count).toBe(having(({ risk }) => risk === 4));
    expect(facets?.signal.find(({ value }) => value === "bulk")?.count).toBe(
      having(({ signals }) => signals.includes("bulk")),
    );
    expect(facets?.source.find(({ value }) => value === "docker")?.count).toBe(
      having(({ sources }) => sources.includes("docker")),
    );
    expect(facets?.transport.find(({ value }) => value === "stdio")?.count).toBe(
      having(({ transports }) => transports.includes("stdio")),
    );
  });
});
