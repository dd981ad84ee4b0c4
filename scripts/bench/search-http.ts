import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { exitCodeOf, messageOf } from "@/lib/errors";
import { ecosystem } from "./registry";
import { queryAt } from "./workload";

/**
 * Search over HTTP at a fixed rate: `tsx scripts/bench/search-http.ts --url http://127.0.0.1:3000 [--path /api/v1/search] [--rate 50]
 * [--seconds 20]`. The server must run on a database that scripts/bench/search.ts filled, with the same numbers.
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
  const rate = Number(values.rate);
  const seconds = Number(values.seconds);
  const requests = Array.from({ length: rate * seconds }, (_, number) => ({
    method: "GET" as const,
    path: `${values.path}?${queryAt(world, 10_000 + number).params.toString()}`,
  }));
  const result = await autocannon({ url: values.url, connections: 10, overallRate: rate, duration: seconds, requests });
  const { p50, p97_5, p99, max } = result.latency;
  console.log(
    `${values.path} at ${rate}/s for ${seconds} s: ${result.requests.total} answers, ${result.non2xx} not 200, ${result.errors} errors`,
  );
  console.log(`  ms: p50 ${p50}  p97.5 ${p97_5}  p99 ${p99}  max ${max}`);
}
