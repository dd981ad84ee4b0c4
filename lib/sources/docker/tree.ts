import { join } from "node:path";
import { z } from "zod";
import { foldersIn, isFile, readJson, readText } from "../files";
import { failedBy, mapEntry } from "../records";
import { filePages } from "../repository-files";
import type { SourceItem, SourcePage } from "../source";
import { parseYaml } from "../yaml";
import { mapServerYaml } from "./map";
import { ServerYamlSchema } from "./schema";

/** Names of the folders below `servers/` that hold a server.yaml. */
export async function treeServers(path: string): Promise<string[]> {
  const names = await foldersIn(join(path, "servers"));
  const found = await Promise.all(names.map((name) => isFile(join(path, "servers", name, "server.yaml"))));
  return names.filter((_, index) => found[index]);
}

/** The registry's repository: one folder a server with server.yaml and, for some, tools.json. */
export async function* treePages(path: string, cursor: string | null | undefined): AsyncGenerator<SourcePage> {
  const entries = (await treeServers(path)).map((name) => ({ id: name, value: join(path, "servers", name) }));
  yield* filePages(entries, cursor, ({ id, value: folder }) => readServer(id, folder));
}

async function readServer(id: string, folder: string): Promise<SourceItem[]> {
  const raw = parseYaml(await readText(join(folder, "server.yaml")), z.unknown(), `${id}/server.yaml`);
  const { tools, items } = await readTools(id, join(folder, "tools.json"));
  return [...mapEntry(id, raw, ServerYamlSchema, (server) => mapServerYaml(server, tools)), ...items];
}

/** A tools.json that cannot be read is reported; the server itself is kept with its tools unknown. */
async function readTools(id: string, path: string): Promise<{ tools: unknown[] | null; items: SourceItem[] }> {
  if (!(await isFile(path))) return { tools: null, items: [] };
  try {
    return { tools: await readJson(path, z.array(z.unknown())), items: [] };
  } catch (error) {
    return { tools: null, items: [failedBy(`${id} tools.json`, error)] };
  }
}
