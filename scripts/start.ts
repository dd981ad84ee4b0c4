import { parseArgs } from "node:util";
import { env } from "@/lib/env";
import { exitCodeOf, InvalidInputError, messageOf } from "@/lib/errors";
import { launch } from "@/lib/launch/launch";

const USAGE = `npm start [-- --no-ingest]
npm run dev [-- --no-ingest]

  --no-ingest  leave a new catalogue empty, and run no worker
  --dev        with Next's development server`;

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());

function parseArguments() {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({ options: { dev: flag, "no-ingest": flag, help: flag } }).values;
  } catch (error) {
    throw new InvalidInputError(`${messageOf(error)}\n\n${USAGE}`);
  }
}

try {
  const { dev, help, "no-ingest": noIngest } = parseArguments();
  if (help) console.log(USAGE);
  else {
    const { PORT, WORKER } = env();
    const ingest = !noIngest;
    await launch({ port: PORT, dev, ingest, worker: WORKER && ingest, print: console.log }, stopping.signal);
  }
  process.exit(0);
} catch (error) {
  console.error(messageOf(error));
  process.exit(exitCodeOf(error));
}
