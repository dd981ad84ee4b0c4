import { basename } from "node:path";
import { z } from "zod";
import { fetchJson } from "@/lib/http";
import { filesBelow, filesWithHead, readJson } from "../files";
import { pagesOf, type Entry } from "../paging";
import { failedBy, mapEntry } from "../records";
import type { PageOptions, Source, SourceItem, SourcePage } from "../source";
import { mapLegacy, mapUpstream } from "./map";
import { LegacyServerSchema, RegistrySchema, UpstreamServerSchema } from "./schema";

/** Stacklok's ToolHive registry: one file in the upstream format, or in the one used until February 2026. */
export const toolhive: Source = {
  id: "toolhive",
  title: "ToolHive Registry",
  homepage: "https://github.com/stacklok/toolhive-catalog",
  licence: "Apache-2.0",
  attribution: "ToolHive Registry, Stacklok",
  defaultOrigin: {
    url: "https://raw.githubusercontent.com/stacklok/toolhive-catalog/main/pkg/catalog/toolhive/data/registry-upstream.json",
  },
  complete: true,
  recognises: async (path) => (await registryFiles(path)).length > 0,
  pages: (origin, options) => ("url" in origin ? urlPages(origin.url, options) : pathPages(origin.path, options)),
};

async function* urlPages(url: string, { cursor, signal }: PageOptions): AsyncGenerator<SourcePage> {
  yield* registryPages(
    entriesOf(await fetchJson(url, RegistrySchema, { trust: "operator", revalidate: true, signal })),
    cursor,
  );
}

async function* pathPages(path: string, { cursor }: PageOptions): AsyncGenerator<SourcePage> {
  const entries: Entry<Listed>[] = [];
  // Names of files carry dates: the last is the newest, and the first entry of a name wins.
  for (const file of (await registryFiles(path)).reverse()) {
    try {
      entries.push(...entriesOf(await readJson(file, RegistrySchema)));
    } catch (error) {
      entries.push({ id: basename(file), value: { failed: error } });
    }
  }
  yield* registryPages(entries, cursor);
}

type Listed = { upstream: unknown } | { legacy: unknown } | { failed: unknown };

function entriesOf(registry: z.infer<typeof RegistrySchema>): Entry<Listed>[] {
  if ("data" in registry) {
    return registry.data.servers.map((value, index) => {
      const name = z.object({ name: z.string().min(1) }).safeParse(value).data?.name;
      return { id: name ?? `data.servers[${index}]`, value: { upstream: value } };
    });
  }
  const servers = [...Object.entries(registry.servers), ...Object.entries(registry.remote_servers ?? {})];
  return servers.map(([id, value]) => ({ id, value: { legacy: value } }));
}

function registryPages(entries: Entry<Listed>[], cursor: string | null | undefined): AsyncGenerator<SourcePage> {
  return pagesOf(entries, cursor, ({ id, value }): SourceItem[] => {
    if ("failed" in value) return [failedBy(id, value.failed)];
    if ("upstream" in value) return mapEntry(id, value.upstream, UpstreamServerSchema, mapUpstream);
    return mapEntry(id, value.legacy, LegacyServerSchema, (server) => mapLegacy(id, server));
  });
}

async function registryFiles(path: string): Promise<string[]> {
  return filesWithHead(await filesBelow(path, /\.json$/), isRegistry);
}

/** Schemas of the same repository are not registries: they describe `properties`. */
function isRegistry(head: string): boolean {
  const upstream = /"data"\s*:\s*\{\s*"(servers|skills|plugins)"\s*:/.test(head);
  const legacy =
    /"(servers|remote_servers)"\s*:\s*\{\s*"[^"]+"\s*:\s*\{[^}]*?"(tier|transport|image|description|tools)"\s*:/.test(
      head,
    );
  return (upstream || legacy) && !/"\$schema"\s*:\s*"https?:\/\/json-schema/.test(head);
}
