import type { Package, ServerRecord } from "@/lib/catalogue/server";
import { wholeCount, type Mapped } from "../records";
import { mapRemote } from "../server-document";
import type { BuiltServer, ServerYaml } from "./schema";
import { mapDockerTools } from "./tools";

const EMPTY = {
  source: "docker",
  registryName: null,
  version: null,
  status: "active",
  statusMessage: null,
  websiteUrl: null,
  popularity: 0,
  publishedAt: null,
  updatedAt: null,
} as const satisfies Partial<ServerRecord>;

/** Maps server.yaml with the content of the tools.json beside it, if there is one. */
export function mapServerYaml(server: ServerYaml, toolsJson: readonly unknown[] | null): Mapped {
  const { tools, problems } = mapDockerTools(toolsJson ?? server.tools);
  const project = server.source?.project;
  const record: ServerRecord = {
    ...EMPTY,
    sourceId: server.name,
    name: server.name,
    title: server.about?.title || null,
    description: server.about?.description || null,
    repository: project ? { url: project, subfolder: server.source?.directory || null } : null,
    packages: mapImage(server.type, server.image, server.config?.secrets, server.config?.env),
    remotes: remotesOf(server.remote),
    tools,
  };
  return { record, problems };
}

/** Maps an entry of the built catalogue; `toolsJson` is what stands behind its `toolsUrl`, when that was read. */
export function mapBuilt(name: string, server: BuiltServer, toolsJson: readonly unknown[] | null): Mapped {
  const { tools, problems } = mapDockerTools(toolsJson ?? server.tools);
  const repository = server.source || server.upstream;
  const record: ServerRecord = {
    ...EMPTY,
    sourceId: name,
    name,
    title: server.title || null,
    description: server.description || null,
    repository: repository ? { url: repository, subfolder: null } : null,
    packages: mapImage(server.type, server.image, server.secrets, server.env),
    remotes: remotesOf(server.remote),
    tools,
    popularity: wholeCount(server.metadata?.pulls),
    publishedAt: server.dateAdded || null,
  };
  return { record, problems };
}

function remotesOf(remote: ServerYaml["remote"]): ServerRecord["remotes"] {
  const mapped = mapRemote(remote?.transport_type, remote?.url);
  return mapped === null ? [] : [mapped];
}

/**
 * The server's image, without the digest that every rebuild changes. The images of a poci entry are somebody's plain
 * command line tools, which identify no server.
 */
function mapImage(
  type: string | null | undefined,
  image: string | null | undefined,
  secrets: BuiltServer["secrets"],
  env: BuiltServer["env"],
): Package[] {
  if (!image || type === "poci") return [];
  const secretNames = (secrets ?? []).flatMap((secret) => secret.env ?? []);
  const plainNames = (env ?? []).map(({ name }) => name).filter((name) => !secretNames.includes(name));
  return [
    {
      registryType: "oci",
      identifier: image.replace(/@sha256:[0-9a-f]+$/, ""),
      version: null,
      transport: "stdio",
      environment: [
        ...secretNames.map((name) => ({ name, required: true, secret: true })),
        ...plainNames.map((name) => ({ name, required: false, secret: false })),
      ],
    },
  ];
}
