import { relative } from "node:path";
import { z } from "zod";
import { fetchJson } from "@/lib/http";
import { repositoryPages } from "../archive";
import { filesBelow, filesWithHead, readJson } from "../files";
import { pagesOf } from "../paging";
import { mapEntry, type Mapped } from "../records";
import { filePages } from "../repository-files";
import { ServerJsonSchema, mapServerJson, type ServerJson } from "../server-document";
import type { PageOptions, Source, SourcePage } from "../source";

/** server.json files as publishers keep them in their repositories: one at an address, or all of a repository. */
export const serverJson: Source = {
  id: "server-json",
  title: "server.json files",
  homepage: "https://github.com/modelcontextprotocol/registry/tree/main/docs/reference/server-json",
  licence: "Each repository's own",
  attribution: "The publishers of the files",
  defaultOrigin: null,
  complete: false,
  recognises: async (path) => (await serverFiles(path)).length > 0,
  pages: (origin, options) => {
    if ("url" in origin && new URL(origin.url).pathname.endsWith(".json")) return onePage(origin.url, options);
    return repositoryPages(origin, options, treePages);
  },
};

async function* onePage(url: string, { cursor, signal }: PageOptions): AsyncGenerator<SourcePage> {
  const value = await fetchJson(url, z.unknown(), { trust: "operator", signal });
  yield* pagesOf([{ id: url, value }], cursor, (entry) => mapEntry(entry.id, entry.value, ServerJsonSchema, mapFile));
}

async function* treePages(path: string, cursor: string | null | undefined): AsyncGenerator<SourcePage> {
  const entries = (await serverFiles(path)).map((file) => ({ id: relative(path, file) || file, value: file }));
  yield* filePages(entries, cursor, async ({ id, value }) => {
    return mapEntry(id, await readJson(value, z.unknown()), ServerJsonSchema, mapFile);
  });
}

function mapFile(server: ServerJson): Mapped {
  return { record: { ...mapServerJson(server), source: "server-json", sourceId: server.name }, problems: [] };
}

/** `server.json` or `<name>.server.json` that names the schema or what it installs. */
async function serverFiles(path: string): Promise<string[]> {
  return filesWithHead(await filesBelow(path, /(^|\.)server\.json$/), (head) => {
    return /"name"\s*:/.test(head) && /modelcontextprotocol\.io\/schemas\/|"(packages|remotes)"\s*:\s*\[/.test(head);
  });
}
