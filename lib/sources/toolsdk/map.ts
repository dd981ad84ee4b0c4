import type { Package, ServerRecord } from "@/lib/catalogue/server";
import { npmPackage, pypiPackage } from "../commands";
import { mapMcpTools } from "../mcp-tool";
import type { Mapped } from "../records";
import { mapRemote } from "../server-document";
import type { IndexEntry, PackageFile } from "./schema";

/** Maps a package file with what the index knows of it. */
export function mapPackageFile(file: PackageFile, index: IndexEntry | null): Mapped {
  const { tools, problems } = mapMcpTools(Object.values(index?.tools ?? {}));
  const record: ServerRecord = {
    source: "toolsdk",
    sourceId: file.packageName,
    registryName: null,
    name: file.packageName.replace(/^@toolsdk-remote\//, ""),
    title: file.name || null,
    description: file.description || null,
    version: file.packageVersion || null,
    status: "active",
    statusMessage: null,
    repository: file.url && isRepository(file.url) ? { url: file.url, subfolder: null } : null,
    websiteUrl: file.url && !isRepository(file.url) ? file.url : null,
    packages: packagesOf(file, index?.validated === true),
    remotes: (file.remotes ?? []).flatMap(({ type, url }) => mapRemote(type, url) ?? []),
    tools,
    popularity: 0,
    publishedAt: null,
    updatedAt: null,
  };
  return { record, problems };
}

function isRepository(url: string): boolean {
  return /^https?:\/\/(www\.)?(github|gitlab|bitbucket|codeberg)\.(com|org)\/[^/]+\/[^/]+/.test(url);
}

/**
 * `packageName` is a package's name only where ToolSDK installed it, or where it carries an npm scope; the others are
 * names of ToolSDK's own ("git", "todoist") that belong to somebody else in the package registries.
 */
function packagesOf(file: PackageFile, validated: boolean): Package[] {
  if (file.packageName.startsWith("@toolsdk-remote/")) return [];
  const scoped = file.packageName.startsWith("@");
  const named =
    file.runtime === "node" && (validated || scoped)
      ? npmPackage(file.packageName)
      : file.runtime === "python" && validated
        ? pypiPackage(file.packageName)
        : null;
  if (named === null) return [];
  const environment = Object.entries(file.env ?? {}).map(([name, variable]) => ({
    name,
    required: variable?.required ?? false,
    secret: false,
  }));
  return [{ ...named, version: file.packageVersion || null, transport: "stdio", environment }];
}
