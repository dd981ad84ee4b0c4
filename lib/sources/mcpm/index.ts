import { basename, join } from "node:path";
import { z } from "zod";
import { fetchJson } from "@/lib/http";
import { filesBelow, headOf, isDirectory, readJson } from "../files";
import { pagesOf } from "../paging";
import { mapEntry } from "../records";
import { filePages } from "../repository-files";
import type { PageOptions, Source, SourcePage } from "../source";
import { mapManifest } from "./map";
import { ManifestSchema } from "./schema";

/** The registry of the MCPM package manager: the published servers.json, or a checkout. */
export const mcpm: Source = {
  id: "mcpm",
  title: "MCPM",
  homepage: "https://mcpm.sh",
  licence: "MIT",
  attribution: "MCPM registry, © 2025 MCP Contributors",
  defaultOrigin: { url: "https://mcpm.sh/api/servers.json" },
  complete: true,
  recognises: async (path) => {
    const [first] = (await isDirectory(path)) ? await manifestFiles(path) : [path];
    return first !== undefined && /"installations"\s*:|"display_name"\s*:/.test(await headOf(first));
  },
  pages: (origin, options) => ("url" in origin ? publishedPages(origin.url, options) : pathPages(origin.path, options)),
};

const PublishedSchema = z.record(z.string(), z.unknown());

/** servers.json: an object of manifests by name. */
async function* publishedPages(url: string, { cursor, signal }: PageOptions): AsyncGenerator<SourcePage> {
  yield* manifestPages(await fetchJson(url, PublishedSchema, { trust: "operator", revalidate: true, signal }), cursor);
}

async function* pathPages(path: string, { cursor }: PageOptions): AsyncGenerator<SourcePage> {
  if (!(await isDirectory(path))) {
    yield* manifestPages(await readJson(path, PublishedSchema), cursor);
    return;
  }
  const entries = (await manifestFiles(path)).map((file) => ({ id: basename(file, ".json"), value: file }));
  yield* filePages(entries, cursor, async ({ id, value }) => {
    return mapEntry(id, await readJson(value, z.unknown()), ManifestSchema, mapManifest);
  });
}

function manifestPages(
  manifests: Record<string, unknown>,
  cursor: string | null | undefined,
): AsyncGenerator<SourcePage> {
  const entries = Object.entries(manifests).map(([id, value]) => ({ id, value }));
  return pagesOf(entries, cursor, ({ id, value }) => mapEntry(id, value, ManifestSchema, mapManifest));
}

async function manifestFiles(path: string): Promise<string[]> {
  return filesBelow(join(path, "mcp-registry", "servers"), /\.json$/);
}
