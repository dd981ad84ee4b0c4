import type { Package, Remote, ServerRecord } from "@/lib/catalogue/server";
import { launchTarget } from "../commands";
import { mapMcpTools } from "../mcp-tool";
import type { Mapped } from "../records";
import type { Manifest } from "./schema";

/** Maps one manifest. What it installs is read from its commands; each package and remote counts once. */
export function mapManifest(manifest: Manifest): Mapped {
  const { tools, problems } = mapMcpTools(manifest.tools);
  const repository = manifest.repository?.url;
  const record: ServerRecord = {
    source: "mcpm",
    sourceId: manifest.name,
    registryName: null,
    name: manifest.name,
    title: manifest.display_name || null,
    description: manifest.description || null,
    version: null,
    status: manifest.is_archived ? "deprecated" : "active",
    statusMessage: manifest.is_archived ? "Archived by its author." : null,
    repository: repository ? { url: repository, subfolder: null } : null,
    websiteUrl: manifest.homepage || null,
    ...installed(manifest),
    tools,
    popularity: 0,
    publishedAt: null,
    updatedAt: null,
  };
  return { record, problems };
}

function installed(manifest: Manifest): { packages: Package[]; remotes: Remote[] } {
  const packages = new Map<string, Package>();
  const remotes = new Map<string, Remote>();
  for (const { type, command, args, env, url } of Object.values(manifest.installations ?? {})) {
    // `type` is mcpm's kind of installation, a transport only when there is an address.
    const target = launchTarget({ command, args, envNames: Object.keys(env ?? {}), url, type: url ? type : null });
    for (const item of target.packages)
      packages.set(`${item.registryType} ${item.identifier}`, withNeeds(item, manifest));
    for (const remote of target.remotes) remotes.set(remote.url, remote);
  }
  return { packages: [...packages.values()], remotes: [...remotes.values()] };
}

/** Whether a variable is required stands in the manifest's `arguments`. */
function withNeeds(item: Package, { arguments: needs }: Manifest): Package {
  const environment = item.environment.map((variable) => ({
    ...variable,
    required: needs?.[variable.name]?.required ?? false,
  }));
  return { ...item, environment };
}
