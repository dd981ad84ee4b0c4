import { ensureDatabase } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { buildIfNeeded } from "./build";
import { exitOf, exitText, startScript, stopChildren } from "./child";
import { firstHarvest, firstIngest } from "./first-ingest";
import { requirePort, startServer } from "./server";
import { Steps } from "./steps";
import { keepWorker } from "./worker";

type Options = {
  port: number;
  dev: boolean;
  /** Fill a new catalogue from the sources and well-known servers. */
  ingest: boolean;
  /** Run a worker of the queue beside the web server. */
  worker: boolean;
  print: (line: string) => void;
};

/**
 * The whole of `npm start`: database, migrations, build, web server; beside it a worker of the queue, and while the catalogue is new,
 * the first reading of the sources and of the well-known servers. Returns when `signal` aborts, with everything that it started stopped.
 * @throws InvalidInputError when the port is taken; Error when the database, the build or the web server fails.
 */
export async function launch(options: Options, signal: AbortSignal): Promise<void> {
  await requirePort(options.port);
  const steps = new Steps(options.print);
  const database = await steps.step("database", ensureDatabase(), ({ embedded }) =>
    embedded ? "embedded" : "external",
  );
  signal.addEventListener("abort", () => void stopChildren());
  try {
    await serve(options, database.url, steps, signal);
  } catch (error) {
    if (!signal.aborted) throw error; // What was stopped on purpose also fails.
  } finally {
    await stopChildren();
    await database.release();
  }
}

async function serve(options: Options, databaseUrl: string, steps: Steps, signal: AbortSignal): Promise<void> {
  const { port, dev, ingest, worker, print } = options;
  const variables = { DATABASE_URL: databaseUrl };
  const read = (args: string[] | null) =>
    args && ingest && startScript("ingest", [...args, "--brief"], { variables, output: print });
  await steps.step("migrations", migrate(databaseUrl), (applied) => `${applied.length} applied`);
  const unread = await firstIngest();
  const isNew = (await firstHarvest()) !== null;
  if (isNew) read(unread); // While it builds. What only failed before may wait until the first page is there.
  if (!dev) await steps.step("build", buildIfNeeded(databaseUrl), (built) => (built ? "" : "up to date"));
  const server = await steps.step("first page", startServer({ port, databaseUrl, dev }));
  print(`toolrisk answers at http://localhost:${port} after ${steps.total}. Ctrl-C stops it.`);
  if (!isNew) read(unread);
  read(await firstHarvest());
  const ended = new AbortController(); // A worker that is stopped with the web server is not started again.
  if (worker) void keepWorker(databaseUrl, print, AbortSignal.any([signal, ended.signal]));
  const code = await exitOf(server);
  ended.abort();
  if (!signal.aborted) throw new Error(`The web server ended by itself (${exitText(code)}).`);
}
