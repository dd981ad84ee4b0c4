import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { githubArchive, repositoryPages } from "../archive";
import { filesBelow, headOf, readJson } from "../files";
import { mapEntry } from "../records";
import { filePages } from "../repository-files";
import type { Source, SourcePage } from "../source";
import { mapManifest } from "./map";
import { ManifestSchema } from "./schema";

/** Metorial's catalogue of MCP servers in containers: one manifest a server. */
export const metorial: Source = {
  id: "metorial",
  title: "Metorial MCP Containers",
  homepage: "https://github.com/metorial/mcp-containers",
  licence: "MIT",
  attribution: "Metorial MCP Containers, © 2025 Metorial",
  defaultOrigin: { url: githubArchive("metorial/mcp-containers") },
  complete: true,
  recognises: async (path) => {
    const [first] = await manifestFiles(path);
    return first !== undefined && /"fullId"\s*:/.test(await headOf(first));
  },
  pages: (origin, options) => repositoryPages(origin, options, manifestPages),
};

async function* manifestPages(path: string, cursor: string | null | undefined): AsyncGenerator<SourcePage> {
  const entries = (await manifestFiles(path)).map((file) => {
    return { id: relative(join(path, "catalog"), dirname(file)), value: file };
  });
  yield* filePages(entries, cursor, async ({ id, value }) => {
    return mapEntry(id, await readJson(value, z.unknown()), ManifestSchema, mapManifest);
  });
}

async function manifestFiles(path: string): Promise<string[]> {
  return filesBelow(join(path, "catalog"), /^manifest\.json$/);
}
