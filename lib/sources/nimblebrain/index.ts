import { join } from "node:path";
import { z } from "zod";
import { foldersIn, headOf, isFile, readJson } from "../files";
import { listingPages } from "../official/listing";
import { mapEntry } from "../records";
import { filePages } from "../repository-files";
import type { Source, SourcePage } from "../source";
import { NimbleServerSchema, mapServer } from "./map";

/** NimbleBrain's registry: its `/v0/servers` listing, or a checkout with one server.json a folder. */
export const nimblebrain: Source = {
  id: "nimblebrain",
  title: "NimbleBrain MCP Registry",
  homepage: "https://github.com/NimbleBrainInc/mcp-registry",
  licence: "Apache-2.0",
  attribution: "NimbleBrain MCP Registry",
  defaultOrigin: { url: "https://registry.nimbletools.ai/v0/servers" },
  complete: true,
  recognises: async (path) => {
    const [first] = await serverFiles(path);
    return first !== undefined && (await headOf(first.value)).includes("nimbletools");
  },
  pages: (origin, options) =>
    "url" in origin ? listingPages("nimblebrain", origin.url, options) : treePages(origin.path, options.cursor),
};

async function* treePages(path: string, cursor: string | null | undefined): AsyncGenerator<SourcePage> {
  yield* filePages(await serverFiles(path), cursor, async ({ id, value }) => {
    return mapEntry(id, await readJson(value, z.unknown()), NimbleServerSchema, mapServer);
  });
}

async function serverFiles(path: string): Promise<{ id: string; value: string }[]> {
  const folder = join(path, "servers");
  const files = (await foldersIn(folder)).map((id) => ({ id, value: join(folder, id, "server.json") }));
  const found = await Promise.all(files.map(({ value }) => isFile(value)));
  return files.filter((_, index) => found[index]);
}
