import { execFile } from "node:child_process";
import { parseArgs, promisify } from "node:util";
import { exitCodeOf, messageOf } from "@/lib/errors";
import { withLargeSite } from "./large-site";

/**
 * Every sitemap file of a large catalogue, read from the production site: `npx tsx scripts/bench/sitemap.ts [--tools 500000]`. Prints
 * addresses, bytes and time of each file and the memory of the web server while it is read; fails beyond the protocol's limits or
 * when an address is missing or comes twice.
 */
const { values } = parseArgs({ options: { servers: { type: "string" }, tools: { type: "string" } } });
const size = { servers: Number(values.servers ?? 43_000), tools: Number(values.tools ?? 500_000) };

/** sitemaps.org: addresses and bytes that a file may hold. */
const MOST_URLS = 50_000;
const MOST_BYTES = 52_428_800;
const SAMPLE_MS = 100;

type File = { file: string; urls: number; bytes: number; seconds: string; "memory MB, at most": number };

async function measure({ origin, pid }: { origin: string; pid: number }): Promise<void> {
  const before = await memoryOf(pid);
  const index = await (await fetch(`${origin}/sitemap.xml`)).text();
  const seen = new Set<string>();
  const rows: File[] = [];
  for (const file of locationsOf(index)) rows.push(await readFile(`${origin}${new URL(file).pathname}`, pid, seen));
  console.table(rows);
  let again = 0; // What a runtime keeps for itself was taken by now: a second reading takes no more.
  for (const file of locationsOf(index))
    again = Math.max(
      again,
      (await readFile(`${origin}${new URL(file).pathname}`, pid, new Set()))["memory MB, at most"],
    );
  console.log(
    `${seen.size} addresses in ${rows.length} files; memory before ${before} MB, while all were read again at most ${again} MB.`,
  );
  const least = size.servers + size.tools;
  if (seen.size < least) throw new Error(`Only ${seen.size} of at least ${least} addresses are listed.`);
}

/** Reads one file as a robot does, and the server's memory meanwhile. */
async function readFile(url: string, pid: number, seen: Set<string>): Promise<File> {
  let peak = 0;
  const timer = setInterval(
    () => void memoryOf(pid).then((megabytes) => (peak = Math.max(peak, megabytes))),
    SAMPLE_MS,
  );
  const started = performance.now();
  const xml = await (await fetch(url)).text();
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  clearInterval(timer);
  peak = Math.max(peak, await memoryOf(pid));
  const urls = locationsOf(xml);
  if (urls.length > MOST_URLS || xml.length > MOST_BYTES) throw new Error(`${url} is larger than a sitemap may be.`);
  for (const one of urls) {
    if (seen.has(one)) throw new Error(`${one} is listed twice.`);
    seen.add(one);
  }
  return { file: new URL(url).pathname, urls: urls.length, bytes: xml.length, seconds, "memory MB, at most": peak };
}

function locationsOf(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => url);
}

/** Resident memory of a process in megabytes. */
async function memoryOf(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
  return Math.round(Number(stdout) / 1024);
}

try {
  await withLargeSite(size, measure);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
process.exit();
