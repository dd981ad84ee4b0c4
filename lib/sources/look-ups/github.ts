import { z } from "zod";
import type { ServerRecord } from "@/lib/catalogue/server";
import { env } from "@/lib/env";
import { UpstreamError } from "@/lib/errors";
import { fetchJson } from "@/lib/http";
import { wholeCount } from "../records";
import { ServerJsonSchema, mapServerJson, type ServerJson } from "../server-document";
import { NOTHING_KNOWN, answer } from "./answer";
import type { LookUp } from "./look-up";

/** `GET /repos/{owner}/{name}`. */
const RepositorySchema = z.object({
  full_name: z.string(),
  name: z.string().min(1),
  owner: z.object({ login: z.string() }),
  html_url: z.string(),
  description: z.string().nullish(),
  homepage: z.string().nullish(),
  stargazers_count: z.number().nullish(),
  archived: z.boolean().nullish(),
  fork: z.boolean().nullish(),
  created_at: z.string().nullish(),
  pushed_at: z.string().nullish(),
});
type Repository = z.infer<typeof RepositorySchema>;

const KEY = /^repo:github\.com\/([\w.-]+\/[\w.-]+)(#.*)?$/;

/** GitHub: stars, whether a repository is archived, and its server.json at the root. A token raises the hourly limit. */
export function githubLookUp(api = "https://api.github.com", raw = "https://raw.githubusercontent.com"): LookUp {
  return {
    id: "github",
    title: "GitHub",
    homepage: "https://github.com",
    licence: "Facts about repositories; their contents are their authors'",
    attribution: "GitHub",
    unavailable: () => null,
    prefix: "repo:github.com/",
    handles: (key) => KEY.test(key),
    lookUp: (key, { signal }) => {
      const [, repository = "", folder = ""] = KEY.exec(key) ?? [];
      const token = env().GITHUB_TOKEN;
      const headers = {
        accept: "application/vnd.github+json",
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      };
      return answer(key, `${api}/repos/${repository}`, RepositorySchema, { signal, headers }, async (found) => {
        // A fork carries its parent's server.json, and a folder is not what the root's describes.
        const own = folder === "" && found.fork !== true;
        const document = own ? await serverJson(`${raw}/${repository}/HEAD/server.json`, signal) : null;
        return mapRepository(found, document, folder.slice(1));
      });
    },
  };
}

/** The repository's server.json; null when it has none, or one that cannot be used. */
async function serverJson(url: string, signal?: AbortSignal): Promise<ServerJson | null> {
  try {
    return await fetchJson(url, ServerJsonSchema, { trust: "operator", signal, maxBytes: 1024 * 1024 });
  } catch (error) {
    if (
      error instanceof UpstreamError &&
      /^(status 404|not JSON|truncated JSON|unexpected shape|too large)$/.test(error.reason)
    ) {
      return null;
    }
    throw error;
  }
}

function mapRepository(repository: Repository, document: ServerJson | null, folder: string): ServerRecord {
  const described = document === null ? NOTHING_KNOWN : mapServerJson(document);
  return {
    ...NOTHING_KNOWN,
    version: null,
    ...described,
    source: "github",
    sourceId: folder === "" ? repository.full_name : `${repository.full_name}#${folder}`,
    registryName: document !== null && mayClaim(document.name, repository) ? document.name : null,
    name: repository.name,
    description: (document?.description || repository.description) ?? null,
    status: repository.archived ? "deprecated" : "active",
    statusMessage: repository.archived ? "The repository is archived." : null,
    repository: { url: repository.html_url, subfolder: folder || null },
    websiteUrl: (document?.websiteUrl || repository.homepage) ?? null,
    popularity: wholeCount(repository.stargazers_count),
    publishedAt: repository.created_at ?? null,
    updatedAt: repository.pushed_at ?? null,
    maintainers: [repository.owner.login],
  };
}

/** Anybody can write any name into a file; only names below the owner's own `io.github.` are the owner's to claim. */
function mayClaim(name: string, { owner }: Repository): boolean {
  return name.toLowerCase().startsWith(`io.github.${owner.login.toLowerCase()}/`);
}
