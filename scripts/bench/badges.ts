import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { exitCodeOf, messageOf } from "@/lib/errors";
import { toolAddress, withLargeSite } from "./large-site";

/**
 * Badges over HTTP, of the production site on a catalogue of its own: `npx tsx scripts/bench/badges.ts [--seconds 10]`. The row is
 * read each time when every badge is another one; with the cache one badge is asked for again and again, as a busy README does. The
 * load generator shares the processors.
 */
const { values } = parseArgs({ options: { seconds: { type: "string", default: "10" } } });
const duration = Number(values.seconds);
const size = { servers: 2000, tools: 100_000 };
const CONNECTIONS = 10;

type Row = { what: string; "requests/s": number; "p99 ms": number; "largest bytes": number; target: string };

async function measure({ origin }: { origin: string }): Promise<void> {
  let next = 0;
  const another = () => `/badge/${toolAddress((next += 1), size)}.svg`;
  const same = () => `/badge/${toolAddress(1, size)}.svg`;
  await load(origin, another); // Warm-up: what a server answers after its compiler has seen the path.
  const rows = [
    await row("another badge each time, its row read", origin, another, "≥ 600/s, ≤ 2 kB"),
    await row("the same badge", origin, same, "≥ 1200/s, ≤ 2 kB"),
    await row("the same, for-the-badge", origin, () => `${same()}?style=for-the-badge`, "≤ 2 kB"),
    await row("the same, for shields", origin, () => same().replace(".svg", ".json"), "≤ 2 kB"),
  ];
  console.table(rows);
}

async function row(what: string, origin: string, path: () => string, target: string): Promise<Row> {
  const { requests, latency, errors, non2xx } = await load(origin, path);
  if (errors + non2xx > 0) throw new Error(`${what}: ${errors} errors, ${non2xx} not 200.`);
  const largest = (await (await fetch(origin + path())).arrayBuffer()).byteLength;
  return { what, "requests/s": Math.round(requests.average), "p99 ms": latency.p99, "largest bytes": largest, target };
}

function load(url: string, path: () => string) {
  const requests = [{ setupRequest: (request: autocannon.Request) => ({ ...request, path: path() }) }];
  return autocannon({ url, connections: CONNECTIONS, duration, requests });
}

try {
  await withLargeSite(size, measure);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
process.exit();
