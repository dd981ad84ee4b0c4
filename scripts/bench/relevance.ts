import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { parametersOf } from "@/lib/catalogue/parameter";
import type { IndexedRows } from "@/lib/catalogue/indexed";
import { serverSlug } from "@/lib/catalogue/slug";
import { JsonObjectSchema } from "@/lib/catalogue/tool";
import { withDatabase } from "@/lib/db/embedded";
import { searchDatabase } from "@/lib/db/search-database";
import { readAllIndexedRows } from "@/lib/db/search-rows";
import { exitCodeOf, messageOf } from "@/lib/errors";
import { documentsOf } from "@/lib/ingest/sync-index";
import { secondIndex } from "@/lib/search/engine";
import { meilisearchEngine } from "@/lib/search/meilisearch";
import { postgresEngine } from "@/lib/search/postgres";
import { postgresIndex } from "@/lib/search/postgres-index";
import { parseQuery } from "@/lib/search/query";
import type { SearchEngine } from "@/lib/search/search";
import { wordsOf } from "@/lib/search/words";
import { random } from "./random";
import { SERVERS, TASKS, type RelevanceQuery } from "./relevance-queries";
import { misspelt } from "./workload";

/**
 * How good the order of results is: `tsx scripts/bench/relevance.ts [--data ../shared/data] [--catalogue] [--failures]`. The corpus is
 * the reference definitions, with `--catalogue` also what the database holds. The index of the database is overwritten: give it one
 * of its own. Expected results are tool names: any tool of that name is right.
 */
const { values } = parseArgs({
  options: {
    data: { type: "string", default: path.join("..", "shared", "data") },
    catalogue: { type: "boolean", default: false },
    failures: { type: "boolean", default: false },
  },
});

const RowSchema = z.object({
  server: z.string(),
  tool: z.string(),
  description: z.string().nullable(),
  inputSchema: JsonObjectSchema.nullable(),
});

try {
  await withDatabase(main);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}

async function main(): Promise<void> {
  const corpus = await readCorpus();
  const documents = documentsOf(corpus);
  console.log(`${documents.length} documents of ${corpus.length} servers`);
  const queries = { tasks: TASKS, servers: SERVERS, ...derivedQueries(corpus) };
  await postgresIndex(searchDatabase).rebuild(once(documents));
  await report(postgresEngine(searchDatabase.sql), queries);
  const { MEILI_URL: url, MEILI_MASTER_KEY: key } = process.env;
  if (url === undefined) return;
  await secondIndex()?.rebuild(once(documents));
  await report(meilisearchEngine({ url, key: key ?? null }), queries);
}

async function* once<T>(items: T) {
  yield items;
}

async function readCorpus(): Promise<IndexedRows[]> {
  const tools = new Map<string, z.infer<typeof RowSchema>[]>();
  for (const file of ["labelled", "blind", "annotated"]) {
    const text = await readFile(path.join(values.data, "eval", `${file}.jsonl`), "utf8");
    for (const line of text.split("\n").filter((candidate) => candidate !== "")) {
      const row = RowSchema.parse(JSON.parse(line));
      tools.set(row.server, [...(tools.get(row.server) ?? []), row]);
    }
  }
  const catalogue: IndexedRows[] = [];
  if (values.catalogue) for await (const rows of readAllIndexedRows(searchDatabase.sql)) catalogue.push(...rows);
  return [...catalogue, ...[...tools].map(([server, rows], index) => rowsOf(server, rows, 1_000_000 + index))];
}

function rowsOf(name: string, rows: z.infer<typeof RowSchema>[], id: number): IndexedRows {
  const observedAt = new Date(0);
  return {
    server: {
      id,
      slug: `${serverSlug(name)}-${id}`,
      name,
      title: name,
      description: null,
      status: "active",
      toolsState: "known",
      toolCount: rows.length,
      popularity: 0,
      observedAt,
      sources: [],
      transports: [],
      registries: [],
    },
    tools: rows.map(({ tool, description, inputSchema }, index) => ({
      id: id * 1000 + index,
      slug: tool,
      name: tool,
      title: null,
      description,
      parameters: (parametersOf(inputSchema) ?? []).map((parameter) => parameter.name),
      category: "Read",
      risk: 1,
      signals: [],
      observedAt,
    })),
  };
}

type Queries = Record<string, readonly RelevanceQuery[]>;

/** Names as they stand, in another spelling, misspelt and unfinished: every so many of the corpus, always the same ones. */
function derivedQueries(corpus: IndexedRows[]): Queries {
  const names = [...new Set(corpus.flatMap(({ tools }) => tools.map(({ name }) => name)))].filter(
    (name) => wordsOf(name).length > 1,
  );
  const sample = (offset: number, of: (name: string, number: number) => string): RelevanceQuery[] =>
    names
      .filter((_, number) => number % 97 === offset)
      .slice(0, 25)
      .map((name, number) => ({ q: of(name, number), expected: [name] }));
  return {
    names: sample(0, (name) => name),
    "other spelling": sample(11, (name, number) =>
      number % 2 === 0
        ? wordsOf(name).join(" ")
        : wordsOf(name)
            .map((word) => word[0]?.toUpperCase() + word.slice(1))
            .join(""),
    ),
    typos: sample(23, (name, number) => misspelt(random(number, "typo"), name)),
    unfinished: sample(41, (name) => name.slice(0, Math.max(4, Math.ceil(name.length * 0.8)))),
  };
}

async function report(engine: SearchEngine, queries: Queries): Promise<void> {
  console.log(`\n${engine.id}`.padEnd(24), "queries   MRR   recall@10");
  const all: Score[] = [];
  for (const [kind, list] of Object.entries(queries)) {
    const scores = [];
    for (const query of list) scores.push(await scoreOf(engine, query));
    console.log(lineOf(kind, scores));
    all.push(...scores);
  }
  console.log(lineOf("all", all));
  if (!values.failures) return;
  for (const { query, reciprocal, top } of all.filter((score) => score.reciprocal < 0.5)) {
    console.log(
      `  ${reciprocal.toFixed(2)}  ${JSON.stringify(query.q)} wants ${query.expected.join(" ")}; got ${top.join(", ")}`,
    );
  }
}

type Score = { query: RelevanceQuery; reciprocal: number; recall: number; top: string[] };

async function scoreOf(engine: SearchEngine, query: RelevanceQuery): Promise<Score> {
  const { hits } = await engine.search(parseQuery(new URLSearchParams({ q: query.q })), { facets: false });
  const names = hits.slice(0, 10).map(({ name }) => name);
  const answers = query.expected.map((names) => names.split("|"));
  const first = names.findIndex((name) => answers.flat().includes(name));
  const found = answers.filter((alternatives) => alternatives.some((name) => names.includes(name))).length;
  return {
    query,
    reciprocal: first < 0 ? 0 : 1 / (first + 1),
    recall: found / query.expected.length,
    top: names.slice(0, 5),
  };
}

function lineOf(kind: string, scores: Score[]): string {
  const mean = (of: (score: Score) => number): string =>
    (scores.reduce((sum, score) => sum + of(score), 0) / scores.length).toFixed(3);
  return `  ${kind.padEnd(20)} ${String(scores.length).padStart(6)}   ${mean((score) => score.reciprocal)}   ${mean((score) => score.recall)}`;
}
