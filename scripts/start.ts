import { env } from "@/lib/env";
import { exitCodeOf, messageOf } from "@/lib/errors";
import { launch } from "@/lib/launch/launch";

/** `npm start`, and `npm run dev` with `--dev`. */
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());

try {
  const dev = process.argv.includes("--dev");
  await launch({ port: env().PORT, dev, print: console.log }, stopping.signal);
  process.exit(0);
} catch (error) {
  console.error(messageOf(error));
  process.exit(exitCodeOf(error));
}
