import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { acquireLease } from "@/lib/db/embedded/lease";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import { messageOf } from "@/lib/errors";
import { buildIfNeeded } from "@/lib/launch/build";

/** `npm run build`: the production build, with an empty throw-away database unless DATABASE_URL names one. */
try {
  const url = env().DATABASE_URL;
  const directory = await mkdtemp(path.join(tmpdir(), "toolrisk-build-"));
  const database = url === undefined ? await acquireLease(directory, { temporary: true }) : { url, release: () => {} };
  await migrate(database.url);
  console.log((await buildIfNeeded(database.url)) ? "Built." : "Up to date.");
  database.release();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
