import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium, type Page } from "@playwright/test";
import pLimit from "p-limit";
import { z } from "zod";
import { env } from "@/lib/env";
import { exitCodeOf, messageOf } from "@/lib/errors";
import { findBrowser } from "../../e2e/browser";

/**
 * How much of what we write of one tool we also write of another: `npx tsx scripts/bench/sentences.ts [--url http://127.0.0.1:3000]
 * [--top 25] [--every 1]`, over all tools of a running catalogue or every n-th. Counted are the sentences of a tool's page; not labels, FAQ questions, files to
 * copy, and the words of authors. Tools with the very same definition may share them all.
 */
const { values } = parseArgs({
  options: {
    url: { type: "string", default: `http://127.0.0.1:${env().PORT}` },
    top: { type: "string", default: "25" },
    every: { type: "string", default: "1" },
  },
});
/** Of the sentences of the shorter page. */
const MOST_SHARED = 0.02;

const Listing = z.object({
  data: z.array(z.object({ server: z.object({ slug: z.string() }), slug: z.string() })),
  next: z.string().nullable(),
});
const Detail = z.object({ data: z.object({ digest: z.string() }) });

type Described = { path: string; digest: string; sentences: Set<string> };
type Pair = { share: number; shared: string[]; a: string; b: string };

async function paths(): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = ""; after !== null;) {
    const { data, next }: z.infer<typeof Listing> = Listing.parse(await json(`/api/v1/tools?limit=100${after}`));
    found.push(...data.map(({ server, slug }) => `/${server.slug}/${encodeURIComponent(slug)}`));
    after = next === null ? null : `&after=${encodeURIComponent(next)}`;
  }
  return found.filter((_, index) => index % Number(values.every) === 0);
}

async function json(path: string): Promise<unknown> {
  return (await get(path)).json();
}

async function get(path: string): Promise<Response> {
  const response = await fetch(values.url + path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response;
}

async function describe(browserPage: Page, path: string): Promise<Described> {
  const { digest } = Detail.parse(await json(`/api/v1/tools${path}`)).data;
  const html = await (await get(`/tools${path}`)).text();
  const sentences = z.array(z.string()).parse(await browserPage.evaluate(`sentencesOf(${JSON.stringify(html)})`));
  return { path, digest, sentences: new Set(sentences) };
}

function pairOf(a: Described, b: Described): Pair {
  const shared = [...a.sentences].filter((sentence) => b.sentences.has(sentence));
  return {
    share: shared.length / Math.max(1, Math.min(a.sentences.size, b.sentences.size)),
    shared,
    a: a.path,
    b: b.path,
  };
}

/** Every two tools whose definitions differ. */
function pairsOf(tools: readonly Described[]): Pair[] {
  return tools.flatMap((a, index) =>
    tools
      .slice(index + 1)
      .filter((b) => b.digest !== a.digest)
      .map((b) => pairOf(a, b)),
  );
}

function report(tools: readonly Described[]): void {
  const pairs = pairsOf(tools);
  const over = pairs.filter(({ share }) => share > MOST_SHARED);
  const uses = new Map<string, number>();
  for (const { sentences } of tools)
    for (const sentence of sentences) uses.set(sentence, (uses.get(sentence) ?? 0) + 1);
  const repeated = [...uses].filter(([, pages]) => pages > 1).toSorted(([, a], [, b]) => b - a);
  console.log("Sentences on the most pages:");
  for (const [sentence, pages] of repeated.slice(0, Number(values.top))) console.log(`  ${pages}  ${sentence}`);
  const worst = pairs.toSorted((a, b) => b.share - a.share).slice(0, 5);
  console.log("Pairs that share most:");
  for (const { share, shared, a, b } of worst)
    console.log(`  ${percent(share)}  ${a}  ${b}\n    ${shared.join("\n    ")}`);
  const sizes = tools.map(({ sentences }) => sentences.size).toSorted((a, b) => a - b);
  console.log(
    `${tools.length} tools, ${sizes[0]} to ${sizes.at(-1)} sentences (median ${sizes[sizes.length >> 1]}); ` +
      `${repeated.length} sentences stand on more than one page. Of ${pairs.length} pairs ${over.length} ` +
      `(${percent(over.length / pairs.length)}) share more than ${percent(MOST_SHARED)}; the most is ${percent(worst[0]?.share ?? 0)}.`,
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

async function main(): Promise<void> {
  const { executable } = await findBrowser(env().CHROME_PATH, `${env().DATA_DIR}/browser`);
  const browser = await chromium.launch({ executablePath: executable });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: fileURLToPath(new URL("sentences-of-page.js", import.meta.url)) });
    const limit = pLimit(4);
    report(await Promise.all((await paths()).map((path) => limit(() => describe(page, path)))));
  } finally {
    await browser.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
