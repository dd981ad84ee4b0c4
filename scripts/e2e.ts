import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeDatabase } from "@/lib/db/client";
import { setDatabaseUrl } from "@/lib/db/connection";
import { acquireLease } from "@/lib/db/embedded/lease";
import { freePort } from "@/lib/db/embedded/port";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import { messageOf } from "@/lib/errors";
import { buildIfNeeded } from "@/lib/launch/build";
import { exitOf, startPlaywright, stopChildren } from "@/lib/launch/child";
import { startServer } from "@/lib/launch/server";
import { findBrowser } from "../e2e/browser";
import { seed } from "../e2e/seed";

/** `npm run test:e2e [-- …]`: the production site on a seeded throw-away database, in a real browser. Arguments go to Playwright. */
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
} finally {
  await stopChildren();
}
process.exit();

async function main(args: string[]): Promise<number> {
  const browser = await findBrowser(env().CHROME_PATH, path.resolve(env().DATA_DIR, "browser"));
  const database = await acquireLease(await mkdtemp(path.join(tmpdir(), "toolrisk-e2e-")), { temporary: true });
  setDatabaseUrl(database.url);
  await migrate(database.url);
  await seed();
  await closeDatabase();
  if (await buildIfNeeded(database.url)) console.log("Built.");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  await startServer({ port, databaseUrl: database.url, dev: false, variables: { BASE_URL: url } });
  const variables = {
    DATABASE_URL: database.url,
    E2E_URL: url,
    E2E_BROWSER: browser.executable,
    E2E_BROWSER_VARIABLES: JSON.stringify(browser.variables),
  };
  const code = await exitOf(startPlaywright(["test", ...args], { variables, output: "pass" }));
  database.release();
  return code ?? 1;
}
