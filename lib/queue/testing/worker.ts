import { setDatabaseUrl } from "@/lib/db/connection";
import { askLocally } from ".";
import { runWorker } from "../worker";

/** A worker in a process of its own that asks local servers. Arguments: database, concurrency, least and longest wait in ms. */
const [url = "", concurrency = "4", least = "0", longest = "0"] = process.argv.slice(2);
const stopping = new AbortController();
process.on("SIGTERM", () => stopping.abort());
process.on("disconnect", () => stopping.abort());
setDatabaseUrl(url);
const [from, to] = [Number(least), Number(longest)];
await runWorker({
  concurrency: Number(concurrency),
  limits: { perHost: 100, perRegistry: 100 },
  cacheDir: "unused",
  allowUnsandboxed: false,
  schedules: false,
  once: false,
  signal: stopping.signal,
  timing: { heartbeatSeconds: 10, monitorSeconds: 1, retrySeconds: 1 },
  onStarted: () => process.send?.("started"),
  ask: (subject, options) => {
    process.send?.("asking");
    return askLocally(() => from + Math.random() * (to - from))(subject, options);
  },
});
process.exit(0);
