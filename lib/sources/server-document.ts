import { z } from "zod";
import type { Package, Remote, ServerRecord, Transport } from "@/lib/catalogue/server";

/** server.json as the MCP Registry publishes it (schema 2025-12-11), and as it was spelled since May 2025. Shared by several sources. */

const text = z.string().nullish();

const TransportSchema = z.object({ type: text, transport_type: text, url: text });

const VariableSchema = z.object({
  name: z.string(),
  isRequired: z.boolean().nullish(),
  is_required: z.boolean().nullish(),
  isSecret: z.boolean().nullish(),
  is_secret: z.boolean().nullish(),
});

const PackageSchema = z.object({
  registryType: text,
  registry_type: text,
  registry_name: text,
  identifier: text,
  name: text,
  version: text,
  transport: TransportSchema.nullish(),
  environmentVariables: z.array(VariableSchema).nullish(),
  environment_variables: z.array(VariableSchema).nullish(),
});

export const ServerJsonSchema = z.object({
  name: z.string().min(1, "is empty"),
  title: text,
  description: text,
  version: text,
  version_detail: z.object({ version: text, release_date: text, is_latest: z.boolean().nullish() }).nullish(),
  /** Stood in the server object until September 2025. */
  status: text,
  websiteUrl: text,
  website_url: text,
  repository: z.object({ url: text, subfolder: text }).nullish(),
  packages: z.array(PackageSchema).nullish(),
  remotes: z.array(TransportSchema).nullish(),
});
export type ServerJson = z.infer<typeof ServerJsonSchema>;

/** The part of a record that server.json itself tells; `source` and `sourceId` are the caller's. */
export function mapServerJson(server: ServerJson): Omit<ServerRecord, "source" | "sourceId"> {
  const website = server.websiteUrl ?? server.website_url;
  return {
    registryName: server.name,
    name: server.name.split("/").at(-1) || server.name,
    title: server.title || null,
    description: server.description || null,
    version: server.version ?? server.version_detail?.version ?? null,
    status: serverStatus(server.status),
    statusMessage: null,
    repository: server.repository?.url
      ? { url: server.repository.url, subfolder: server.repository.subfolder || null }
      : null,
    websiteUrl: website || null,
    packages: (server.packages ?? []).flatMap((item) => mapPackage(item) ?? []),
    remotes: (server.remotes ?? []).flatMap(
      (remote) => mapRemote(remote.type ?? remote.transport_type, remote.url) ?? [],
    ),
    tools: null,
    popularity: 0,
    publishedAt: server.version_detail?.release_date ?? null,
    updatedAt: null,
  };
}

/** Registry statuses in our words; what is unknown counts as active. */
export function serverStatus(status: string | null | undefined): ServerRecord["status"] {
  const word = status?.toLowerCase();
  return word === "deprecated" || word === "deleted" ? word : "active";
}

/** A Map, not an object: strangers write "constructor" and "__proto__" as well. */
const TRANSPORT_NAMES = new Map<string, Transport>([
  ["stdio", "stdio"],
  ["sse", "sse"],
  ["http", "streamable-http"],
  ["streamable-http", "streamable-http"],
  ["streamable_http", "streamable-http"],
  ["streamablehttp", "streamable-http"],
  ["streamable", "streamable-http"],
]);

/** The transport that a registry's word means, or null (websocket, say). */
export function parseTransport(word: string | null | undefined): Transport | null {
  return TRANSPORT_NAMES.get(word?.toLowerCase() ?? "") ?? null;
}

/** A remote endpoint, or null when the address or the transport is none that MCP speaks. */
export function mapRemote(transport: string | null | undefined, url: string | null | undefined): Remote | null {
  const known = parseTransport(transport ?? "streamable-http");
  if (!url || known === null || known === "stdio") return null;
  return { transport: known, url };
}

/** Names that registries give to one package registry. */
const REGISTRY_TYPES = new Map([
  ["docker", "oci"],
  ["docker-hub", "oci"],
  ["dockerhub", "oci"],
  ["python", "pypi"],
]);

function mapPackage(item: z.infer<typeof PackageSchema>): Package | null {
  const type = (item.registryType ?? item.registry_type ?? item.registry_name ?? "").toLowerCase();
  const identifier = item.identifier ?? item.name;
  // The first seed (May 2025) names repositories as packages of an "unknown" registry.
  if (!identifier || type === "" || type === "unknown") return null;
  return {
    registryType: REGISTRY_TYPES.get(type) ?? type,
    identifier,
    version: item.version || null,
    transport: parseTransport(item.transport?.type) ?? "stdio",
    environment: (item.environmentVariables ?? item.environment_variables ?? []).map((variable) => ({
      name: variable.name,
      required: variable.isRequired ?? variable.is_required ?? false,
      secret: variable.isSecret ?? variable.is_secret ?? false,
    })),
  };
}
