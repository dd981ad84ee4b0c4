import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ToolDefinition } from "@/lib/catalogue/tool";
import { messageOf } from "@/lib/errors";
import type { Problem } from "../result";
import { findTools } from "./find-tools";
import { keepFuller } from "./fullest";
import { SharedConstants } from "./shared-constants";

/** What is read of one package. Bytes and counts. */
export const SOURCE_LIMITS = {
  ...{ files: 2000, fileBytes: 4 * 1024 ** 2, bytes: 32 * 1024 ** 2, tools: 1000 },
  /** Of what modules share. */
  ...{ sharedFileBytes: 256 * 1024, sharedBytes: 8 * 1024 ** 2 },
};

const SOURCE = /\.(js|mjs|cjs|ts|mts|cts)$/;
/** Types, tests and examples define no tool of the server; README and other texts are never read. */
const NOT_SOURCE = /(\.d\.[mc]?ts|\.(test|spec)\.[mc]?[jt]s)$/;
const NOT_SOURCE_DIR = /^(node_modules|\..*|tests?|__tests__|__mocks__|examples?|fixtures|docs?)$/;

export type SourceTools = { tools: ToolDefinition[]; problems: Problem[] };

/** Reads the tools that the package's own files define, without running anything. Dependencies are not read. */
export async function readPackageSource(packageRoot: string): Promise<SourceTools> {
  const tools = new Map<string, ToolDefinition>();
  const { files, problems } = await withinLimits(packageRoot, await sourceFiles(packageRoot));
  const shared = (await sharedConstants(files)).all();
  for (const { file } of files) {
    try {
      for (const tool of findTools(file, await readFile(file, "utf8"), shared)) keepFuller(tools, tool);
    } catch (error) {
      problems.push({
        reason: "source not read",
        message: `${file.slice(packageRoot.length + 1)}: ${messageOf(error)}`,
      });
    }
  }
  return { tools: [...tools.values()].slice(0, SOURCE_LIMITS.tools), problems };
}

type SourceFile = { file: string; size: number };

async function withinLimits(
  root: string,
  paths: readonly string[],
): Promise<{ files: SourceFile[]; problems: Problem[] }> {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  let bytes = 0;
  for (const file of paths) {
    const { size } = await stat(file);
    if (size > SOURCE_LIMITS.fileBytes || bytes + size > SOURCE_LIMITS.bytes) {
      problems.push({ reason: "source not read", message: `${file.slice(root.length + 1)} is beyond the size limits` });
      continue;
    }
    bytes += size;
    files.push({ file, size });
  }
  return { files, problems };
}

/** Bundles are left out: everything they use is in them. What cannot be parsed is named when its tools are looked for. */
async function sharedConstants(files: readonly SourceFile[]): Promise<SharedConstants> {
  const shared = new SharedConstants();
  let bytes = 0;
  for (const { file, size } of files) {
    if (size > SOURCE_LIMITS.sharedFileBytes || (bytes += size) > SOURCE_LIMITS.sharedBytes) continue;
    try {
      shared.add(file, await readFile(file, "utf8"));
    } catch {
      continue;
    }
  }
  return shared;
}

async function sourceFiles(root: string): Promise<string[]> {
  const files: string[] = [];
  const dirs = [root];
  for (let dir = dirs.shift(); dir !== undefined && files.length < SOURCE_LIMITS.files; dir = dirs.shift()) {
    for (const entry of await readdir(dir, { withFileTypes: true })) {
      if (entry.isDirectory() && !NOT_SOURCE_DIR.test(entry.name)) dirs.push(join(dir, entry.name));
      if (entry.isFile() && SOURCE.test(entry.name) && !NOT_SOURCE.test(entry.name)) files.push(join(dir, entry.name));
    }
  }
  return files.slice(0, SOURCE_LIMITS.files);
}
