import { writeFile } from "node:fs/promises";
import pLimit from "p-limit";
import { messageOf } from "@/lib/errors";
import { loadHarvestList, lockPath } from "@/lib/harvest/list";
import { resolveLock } from "@/lib/harvest/relock";

/** `npm run lock-servers [-- ID …]`: resolves the dependencies of data/servers.yaml anew and writes data/locks. */
const wanted = process.argv.slice(2);
const list = await loadHarvestList();
const unknown = wanted.filter((id) => !list.some((entry) => entry.id === id));
if (unknown.length > 0) {
  console.error(`data/servers.yaml has no entry ${unknown.join(", ")}`);
  process.exit(2);
}

const limit = pLimit(2);
const entries = list.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
await Promise.all(
  entries.map((entry) =>
    limit(async () => {
      try {
        await writeFile(lockPath(entry.id), await resolveLock(entry));
        console.log(`${entry.id}: locked ${entry.package} ${entry.version}`);
      } catch (error) {
        console.error(`${entry.id}: ${messageOf(error)}`);
        process.exitCode = 1;
      }
    }),
  ),
);
