import type { Mapped } from "../records";
import type { Manifest } from "./schema";

/** Maps one manifest. The images are Metorial's own builds, so the repository alone identifies the server. */
export function mapManifest(manifest: Manifest): Mapped {
  const subfolder = (manifest.subdirectory ?? "").replace(/^\/+|\/+$/g, "");
  return {
    record: {
      source: "metorial",
      sourceId: manifest.fullId,
      registryName: null,
      name: manifest.id,
      title: manifest.title || null,
      description: manifest.description || null,
      version: null,
      status: "active",
      statusMessage: null,
      repository: manifest.repo ? { url: manifest.repo.url, subfolder: subfolder || null } : null,
      websiteUrl: null,
      packages: [],
      remotes: [],
      tools: null,
      popularity: 0,
      publishedAt: null,
      updatedAt: null,
    },
    problems: [],
  };
}
