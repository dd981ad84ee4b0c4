import { join } from "node:path";
import type { z } from "zod";
import { fetchJson } from "@/lib/http";
import { launchTarget } from "../commands";
import { headOf, isDirectory, isFile, readJson } from "../files";
import { pagesOf } from "../paging";
import { mapEntry } from "../records";
import type { PageOptions, Source, SourceItem, SourcePage } from "../source";
import { ConfigSchema, EntrySchema, type Entry } from "./schema";

/**
 * The configuration of an MCP client: which servers somebody uses. Commands are read for the package or address they
 * name and never run; values of environment variables and headers are not looked at.
 */
export const clientConfig: Source = {
  id: "client-config",
  title: "Client configuration",
  homepage: "https://modelcontextprotocol.io/docs/develop/connect-local-servers",
  licence: "Yours",
  attribution: "Your own configuration",
  defaultOrigin: null,
  complete: false,
  recognises: async (path) => (await configFile(path)) !== null,
  pages: (origin, options) => configPages(origin, options),
};

/** Where clients keep it in a project. */
const NAMES = [".mcp.json", "mcp.json", "claude_desktop_config.json", ".cursor/mcp.json", ".vscode/mcp.json"];

async function configFile(path: string): Promise<string | null> {
  const candidates = (await isDirectory(path)) ? NAMES.map((name) => join(path, name)) : [path];
  for (const candidate of candidates) {
    if (!(await isFile(candidate))) continue;
    const head = await headOf(candidate);
    if (/"mcpServers"\s*:\s*\{|"servers"\s*:\s*\{[^{]*\{\s*"(type|command|url|args|env)"/.test(head)) return candidate;
  }
  return null;
}

async function* configPages(
  origin: Parameters<Source["pages"]>[0],
  { cursor, signal }: PageOptions,
): AsyncGenerator<SourcePage> {
  const config: z.infer<typeof ConfigSchema> =
    "url" in origin
      ? await fetchJson(origin.url, ConfigSchema, { trust: "operator", signal })
      : await readJson((await configFile(origin.path)) ?? origin.path, ConfigSchema);
  const entries = Object.entries(config).map(([id, value]) => ({ id, value }));
  yield* pagesOf(entries, cursor, ({ id, value }) => entryItems(id, value));
}

function entryItems(name: string, raw: unknown): SourceItem[] {
  const parsed = EntrySchema.safeParse(raw);
  const target = parsed.success ? targetOf(parsed.data) : null;
  const named = target?.packages[0] ?? null;
  const id = named === null ? target?.remotes[0]?.url : `${named.registryType}:${named.identifier}`;
  if (parsed.success && id === undefined) {
    const message = "starts something local that names no package and no address";
    return [{ kind: "skipped", id: name, reason: "local", message }];
  }
  return mapEntry(name, raw, EntrySchema, (entry) => ({
    record: {
      source: "client-config",
      sourceId: id ?? name,
      registryName: null,
      name,
      title: null,
      description: null,
      version: named?.version ?? null,
      status: "active",
      statusMessage: null,
      repository: null,
      websiteUrl: null,
      ...targetOf(entry),
      tools: null,
      popularity: 0,
      publishedAt: null,
      updatedAt: null,
    },
    problems: [],
  }));
}

function targetOf({ command, args, env, url, serverUrl, type }: Entry): ReturnType<typeof launchTarget> {
  return launchTarget({ command, args, envNames: Object.keys(env ?? {}), url: url ?? serverUrl, type });
}
