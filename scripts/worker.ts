import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { withDatabase } from "@/lib/db/embedded";
import { env } from "@/lib/env";
import { exitCodeOf, InvalidInputError, messageOf } from "@/lib/errors";
import { harvestCacheDir } from "@/lib/harvest";
import { log } from "@/lib/log/log";
import { listenForScrapers } from "@/lib/operations/listener";
import { retryDead } from "@/lib/queue/dead-letters";
import { runWorker } from "@/lib/queue/worker";

const USAGE = `npm run worker [-- OPTIONS]

Works the queue off until it is stopped; run as many as you like, on any machine with the same DATABASE_URL.

  --concurrency N      servers asked at the same time (4)
  --once               end when nothing is left that could be done now
  --allow-unsandboxed  run servers even where no sandbox can be made
  --retry ID           put that dead job, the one server of that slug, or "all" dead jobs back into the queue, and end
  --help               show this text`;

const Arguments = z.object({
  concurrency: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, "must be a whole number from 1 to 999")
    .default("4")
    .transform(Number),
  once: z.boolean().default(false),
  "allow-unsandboxed": z.boolean().default(false),
  retry: z.string().min(1).optional(),
  help: z.boolean().default(false),
});

function readArguments(): z.infer<typeof Arguments> {
  const [flag, text] = [{ type: "boolean" } as const, { type: "string" } as const];
  const options = { concurrency: text, once: flag, "allow-unsandboxed": flag, retry: text, help: flag };
  try {
    const read = Arguments.safeParse(parseArgs({ options }).values);
    if (read.success) return read.data;
    throw new Error(read.error.issues.map(({ path: [name], message }) => `--${String(name)} ${message}`).join("\n"));
  } catch (error) {
    throw new InvalidInputError(`${messageOf(error)}\n\n${USAGE}`);
  }
}

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());

/** Another worker of this machine may have the port; work is more than its figures. */
async function showFigures(port: number) {
  try {
    return await listenForScrapers(port);
  } catch (error) {
    log().warn({ port, error: messageOf(error) }, "no figures are shown: METRICS_PORT cannot be used");
    return null;
  }
}

async function main(): Promise<void> {
  const { concurrency, once, retry, help, "allow-unsandboxed": allowUnsandboxed } = readArguments();
  if (help) return console.log(USAGE);
  const { HARVEST_PER_HOST, HARVEST_PER_REGISTRY, DATA_DIR, METRICS_PORT, SCHEDULES } = env();
  await withDatabase(async () => {
    if (retry !== undefined) return console.log(await retryDead(retry));
    const figures = METRICS_PORT === undefined ? null : await showFigures(METRICS_PORT);
    await runWorker({
      ...{ concurrency, once, allowUnsandboxed, schedules: SCHEDULES && !once, signal: stopping.signal },
      limits: { perHost: HARVEST_PER_HOST, perRegistry: HARVEST_PER_REGISTRY },
      cacheDir: path.join(harvestCacheDir(DATA_DIR), "worker"),
    });
    await figures?.close();
  });
}

try {
  await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
