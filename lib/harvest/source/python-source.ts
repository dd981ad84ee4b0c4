import { readFile, stat } from "node:fs/promises";
import { join, normalize } from "node:path";
import type { ToolDefinition } from "@/lib/catalogue/tool";
import { messageOf } from "@/lib/errors";
import type { Problem } from "../result";
import { findPythonTools } from "./find-python-tools";
import { keepFuller } from "./fullest";
import { SOURCE_LIMITS, type SourceTools } from "./package-source";

/** Tests and examples define no tool of the server. */
const NOT_SOURCE = /(^|\/)(tests?|examples?|docs?)\/|(^|\/)(test_[^/]*|[^/]*_test|conftest)\.py$/;

/**
 * Reads the tools that an installed Python package's own modules define, without running anything. Which modules are its
 * own stands in the RECORD of its metadata (`info`, a directory below `site`).
 */
export async function readPythonSource(site: string, info: string): Promise<SourceTools> {
  const problems: Problem[] = [];
  const modules: string[] = [];
  let bytes = 0;
  for (const path of await ownModules(site, info)) {
    const file = join(site, path);
    const size = await stat(file)
      .then((found) => found.size)
      .catch(() => 0);
    if (size > SOURCE_LIMITS.fileBytes || bytes + size > SOURCE_LIMITS.bytes) {
      problems.push({ reason: "source not read", message: `${path} is beyond the size limits` });
      continue;
    }
    bytes += size;
    modules.push(await readFile(file, "utf8").catch(() => ""));
  }
  return { tools: distinctTools(modules, problems), problems };
}

async function ownModules(site: string, info: string): Promise<string[]> {
  const record = await readFile(join(site, info, "RECORD"), "utf8").catch(() => "");
  const paths = record.split("\n").map((line) => normalize(line.split(",")[0]?.replace(/^"|"$/g, "") ?? ""));
  const own = paths.filter(
    (path) => path.endsWith(".py") && !path.startsWith("..") && !path.startsWith("/") && !NOT_SOURCE.test(path),
  );
  return own.slice(0, SOURCE_LIMITS.files);
}

function distinctTools(modules: readonly string[], problems: Problem[]): ToolDefinition[] {
  const tools = new Map<string, ToolDefinition>();
  try {
    for (const tool of findPythonTools(modules)) keepFuller(tools, tool);
  } catch (error) {
    problems.push({ reason: "source not read", message: messageOf(error) });
  }
  return [...tools.values()].slice(0, SOURCE_LIMITS.tools);
}
