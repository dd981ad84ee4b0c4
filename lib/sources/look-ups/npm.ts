import { z } from "zod";
import type { ServerRecord } from "@/lib/catalogue/server";
import { env } from "@/lib/env";
import { NOTHING_KNOWN, answer } from "./answer";
import type { LookUp } from "./look-up";

const text = z.string().nullish().catch(null);

/** `GET /{name}/latest`: one manifest. Publishers write some of these fields by hand, so what does not fit is ignored. */
const ManifestSchema = z.object({
  name: z.string().min(1),
  version: z.string(),
  description: text,
  deprecated: z.union([z.string(), z.boolean()]).nullish(),
  homepage: text,
  repository: z
    .union([z.string().transform((url) => ({ url, directory: null })), z.object({ url: z.string(), directory: text })])
    .nullish()
    .catch(null),
  maintainers: z
    .array(z.object({ name: z.string() }))
    .nullish()
    .catch(null),
});
type Manifest = z.infer<typeof ManifestSchema>;

/**
 * The npm registry: newest version, deprecation, repository, maintainers. A package's own `mcpName` is not believed:
 * it would join the package to anybody's server.
 */
export const npm: LookUp = {
  id: "npm",
  title: "npm registry",
  homepage: "https://docs.npmjs.com",
  licence: "Facts about packages; their texts are their publishers'",
  attribution: "The npm registry",
  unavailable: () => (registryAddress() === undefined ? "NPM_REGISTRY is not set" : null),
  prefix: "npm:",
  handles: (key) => key.startsWith("npm:"),
  lookUp: (key, options) => {
    const name = key.slice("npm:".length);
    // A scope's slash is encoded, its @ is not.
    const path = name.startsWith("@") ? `@${encodeURIComponent(name.slice(1))}` : encodeURIComponent(name);
    return answer(key, `${registryAddress()}/${path}/latest`, ManifestSchema, options, mapManifest);
  },
};

function registryAddress(): string | undefined {
  return (env().NPM_REGISTRY ?? env().npm_config_registry)?.replace(/\/+$/, "");
}

function mapManifest(manifest: Manifest): ServerRecord {
  const { name, version, deprecated, repository } = manifest;
  return {
    ...NOTHING_KNOWN,
    source: "npm",
    sourceId: name,
    name: name.split("/").at(-1) ?? name,
    description: manifest.description || null,
    version,
    status: deprecated ? "deprecated" : "active",
    statusMessage: typeof deprecated === "string" && deprecated !== "" ? deprecated : null,
    repository: repository ? { url: repository.url, subfolder: repository.directory || null } : null,
    websiteUrl: manifest.homepage || null,
    packages: [{ registryType: "npm", identifier: name, version, transport: "stdio", environment: [] }],
    maintainers: manifest.maintainers?.map((maintainer) => maintainer.name) ?? [],
  };
}
