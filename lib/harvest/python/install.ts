import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installOnce } from "../install";
import { HarvestError } from "../result";
import type { Program } from "../sandbox";
import { normalName, type PythonEntry } from "./entry";
import { findPython } from "./interpreter";
import { resolveWheels, unpackWheels } from "./pip";

/** Where the wheels lie in the installed directory. */
const SITE = "site";
const START = "start.py";

/** Resolves and unpacks a package with its dependencies; nothing of it is run. @returns the installed directory. */
export async function installPython(entry: PythonEntry, cacheDir: string, signal?: AbortSignal): Promise<string> {
  const python = await findPython();
  const scratch = await mkdtemp(join(tmpdir(), "toolrisk-pip-"));
  try {
    const lock = await resolveWheels(python, entry, scratch, signal);
    return await installOnce({ id: entry.id, version: entry.version, lock, cacheDir, signal }, async (dir, guard) => {
      // pip unpacks beside the target first, where its size is watched too.
      const work = join(dir, "work");
      await mkdir(work);
      await writeFile(join(work, "wheels.txt"), lock);
      await unpackWheels(python, join(work, "wheels.txt"), join(dir, SITE), work, guard);
      await rm(work, { recursive: true, force: true });
      const start = await startScript(join(dir, SITE), entry);
      if (start !== null) await writeFile(join(dir, START), start);
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** How an installed package is started. @throws HarvestError "nothing to start" when it names no command of its own. */
export async function pythonProgram(dir: string, entry: PythonEntry): Promise<Program> {
  if (!existsSync(join(dir, START)))
    throw new HarvestError("nothing to start", `${entry.package} has no console script`);
  const python = {
    PYTHONPATH: `{package}/${SITE}`,
    PYTHONDONTWRITEBYTECODE: "1",
    PYTHONNOUSERSITE: "1",
    PYTHONUNBUFFERED: "1",
  };
  return {
    interpreter: await findPython(),
    packageDir: dir,
    script: START,
    args: [],
    env: { ...entry.env, ...python },
    files: {},
  };
}

/** Python that does what the package's console script would do; null when it has none. */
async function startScript(site: string, entry: PythonEntry): Promise<string | null> {
  const info = await distInfo(site, entry);
  const text = await readFile(join(site, info, "entry_points.txt"), "utf8").catch(() => "");
  const script = pickScript(consoleScripts(text), entry.package);
  if (script !== null) {
    const [root = ""] = script.attribute.split(".");
    return `import sys\nfrom ${script.module} import ${root}\nsys.argv[0] = "${script.name}"\nsys.exit(${script.attribute}())\n`;
  }
  const main = normalName(entry.package).replaceAll("-", "_");
  if (!existsSync(join(site, main, "__main__.py"))) return null;
  return `import runpy\nrunpy.run_module("${main}", run_name="__main__", alter_sys=True)\n`;
}

/** The directory of the package's own metadata. */
export async function distInfo(site: string, entry: Pick<PythonEntry, "package" | "version">): Promise<string> {
  const wanted = normalName(entry.package);
  const found = (await readdir(site)).find((name) => {
    const [, project] = /^(.+)-[^-]+\.dist-info$/.exec(name) ?? [];
    return project !== undefined && normalName(project) === wanted;
  });
  if (found === undefined)
    throw new HarvestError("nothing to start", `${entry.package} has no metadata where it was installed`);
  return found;
}

type ConsoleScript = { name: string; module: string; attribute: string };

/** The `[console_scripts]` of entry_points.txt, an INI file. What is no plain name is left out: it becomes code. */
export function consoleScripts(text: string): ConsoleScript[] {
  const section = /^\[console_scripts\]\s*$([\s\S]*?)(?=^\[|$(?![\s\S]))/m.exec(text)?.[1] ?? "";
  return section.split("\n").flatMap((line) => {
    const match = /^\s*([\w.-]+)\s*=\s*([A-Za-z_][\w.]*)\s*:\s*([A-Za-z_][\w.]*)\s*(\[.*\])?\s*$/.exec(line);
    return match === null ? [] : [{ name: match[1] ?? "", module: match[2] ?? "", attribute: match[3] ?? "" }];
  });
}

/** The only one, the one named like the package, or the only one that speaks of MCP. */
function pickScript(scripts: readonly ConsoleScript[], name: string): ConsoleScript | null {
  const own = scripts.find((script) => normalName(script.name) === normalName(name));
  const mcp = scripts.filter((script) => /mcp/i.test(script.name));
  return own ?? (scripts.length === 1 ? scripts[0] : mcp.length === 1 ? mcp[0] : undefined) ?? null;
}
