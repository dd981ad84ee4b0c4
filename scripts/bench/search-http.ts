import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { exitCodeOf, messageOf } from "@/lib/errors";
import { ecosystem } from "./registry";
import { queryAt } from "./workload";

/**
 * Search over HTTP at a fixed rate: `tsx scripts/bench/search-http.ts --url http://127.0.0.1:3000 [--path /api/v1/search] [--rate 50]
 * [--seconds 20]`. Requests leave evenly spaced, whether or not those before them were answered. The server must run on a database
 * that scripts/bench/search.ts filled, with the same numbers.
 */
const { values } = parseArgs({
  options: {
    url: { type: "string", default: "http://127.0.0.1:3000" },
    path: { type: "string", default: "/api/v1/search" },
    rate: { type: "string", default: "50" },
    seconds: { type: "string", default: "20" },
    servers: { type: "string", default: "43000" },
    tools: { type: "string", default: "500000" },
  },
});

try {
  await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}

async function main(): Promise<void> {
  const world = ecosystem({ servers: Number(values.servers), tools: Number(values.tools) });
  const [rate, seconds] = [Number(values.rate), Number(values.seconds)];
  const addresses = Array.from(
    { length: rate * seconds },
    (_, number) => `${values.url}${values.path}?${queryAt(world, 10_000 + number).params.toString()}`,
  );
  const started = performance.now();
  const times = await Promise.all(
    addresses.map(async (address, number) => {
      await sleep(Math.max(0, (number * 1000) / rate - (performance.now() - started)));
      return timeOf(address);
    }),
  );
  const sorted = times.sort((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
  console.log(`${values.path} at ${rate}/s for ${seconds} s: ${sorted.length} answers`);
  console.log(`  ms: p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  max ${at(1)}`);
}

/** Milliseconds until the whole answer is there. @throws Error when it is not a result */
async function timeOf(address: string): Promise<number> {
  const started = performance.now();
  const response = await fetch(address);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}.`);
  return performance.now() - started;
}
