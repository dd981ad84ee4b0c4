import { setTimeout as sleep } from "node:timers/promises";
import { exitOf, exitText, startScript } from "./child";

/** A worker that fails at its start must not be started in a loop. */
const PAUSE_MS = 10_000;

/** Keeps one worker of the queue running beside the web server, until the signal aborts. */
export async function keepWorker(
  databaseUrl: string,
  print: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const variables = { DATABASE_URL: databaseUrl };
  while (!signal.aborted) {
    const code = await exitOf(startScript("worker", [], { variables, output: "pass" }));
    if (signal.aborted) return;
    print(`The worker ended by itself (${exitText(code)}) and is started again.`);
    await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
}
