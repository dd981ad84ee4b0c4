import type { Remote, ServerRecord } from "@/lib/catalogue/server";
import { mapMcpTools } from "../mcp-tool";
import { wholeCount, type Mapped } from "../records";
import { mapRemote } from "../server-document";
import { HintsSchema, type Detail, type Entry } from "./schema";

/** Maps an entry of the listing with its detail, when that could be had. */
export function mapEntryWithDetail(entry: Entry, detail: Detail | null): Mapped {
  const { tools, problems } = mapMcpTools(detail?.tools?.map(hintsAsAnnotations));
  const isRepository = /^https:\/\/(github|gitlab)\.com\/[^/]+\/[^/]+/.test(entry.homepage ?? "");
  const record: ServerRecord = {
    source: "smithery",
    sourceId: entry.qualifiedName,
    registryName: null,
    name: entry.qualifiedName.split("/").at(-1) || entry.qualifiedName,
    title: entry.displayName || null,
    description: entry.description || null,
    version: null,
    status: "active",
    statusMessage: null,
    repository: entry.homepage && isRepository ? { url: entry.homepage, subfolder: null } : null,
    websiteUrl: entry.homepage && !isRepository ? entry.homepage : null,
    packages: [],
    remotes: remotesOf(detail),
    tools,
    popularity: wholeCount(entry.useCount),
    publishedAt: entry.createdAt || null,
    updatedAt: null,
  };
  return { record, problems };
}

function remotesOf(detail: Detail | null): Remote[] {
  const http = (detail?.connections ?? []).filter(({ type }) => type !== "stdio");
  const urls = new Set([detail?.deploymentUrl, ...http.map(({ deploymentUrl }) => deploymentUrl)]);
  return [...urls].flatMap((url) => mapRemote("streamable-http", url) ?? []);
}

function hintsAsAnnotations(tool: unknown): unknown {
  const hints = HintsSchema.safeParse(tool).data?.hints;
  if (hints === undefined || typeof tool !== "object") return tool;
  const { readOnly, destructive, idempotent } = hints;
  return {
    annotations: { readOnlyHint: readOnly, destructiveHint: destructive, idempotentHint: idempotent },
    ...tool,
  };
}
