import { z } from "zod";
import type { ServerRecord } from "@/lib/catalogue/server";
import { env } from "@/lib/env";
import { NOTHING_KNOWN, answer } from "./answer";
import type { LookUp } from "./look-up";

const text = z.string().nullish().catch(null);

/** `GET /pypi/{name}/json`. */
const ProjectSchema = z.object({
  info: z.object({
    name: z.string().min(1),
    version: z.string(),
    summary: text,
    home_page: text,
    author: text,
    maintainer: text,
    project_urls: z.record(z.string(), z.string()).nullish().catch(null),
    classifiers: z.array(z.string()).nullish().catch(null),
    yanked: z.boolean().nullish(),
    yanked_reason: text,
  }),
  urls: z.array(z.object({ upload_time_iso_8601: text })).nullish(),
});
type Project = z.infer<typeof ProjectSchema>;

/** The Python package index: newest version, withdrawal, repository, maintainers. */
export const pypi: LookUp = {
  id: "pypi",
  title: "Python Package Index",
  homepage: "https://packaging.python.org",
  licence: "Facts about packages; their texts are their publishers'",
  attribution: "The Python Package Index",
  unavailable: () => (env().PYPI_INDEX === undefined ? "PYPI_INDEX is not set" : null),
  prefix: "pypi:",
  handles: (key) => key.startsWith("pypi:"),
  lookUp: (key, options) => {
    const name = encodeURIComponent(key.slice("pypi:".length));
    const base = env().PYPI_INDEX?.replace(/\/(simple)?\/*$/, "");
    return answer(key, `${base}/pypi/${name}/json`, ProjectSchema, options, mapProject);
  },
};

function mapProject({ info, urls }: Project): ServerRecord {
  const inactive = info.classifiers?.includes("Development Status :: 7 - Inactive") ?? false;
  const repository = repositoryOf(info);
  return {
    ...NOTHING_KNOWN,
    source: "pypi",
    sourceId: info.name,
    name: info.name,
    description: info.summary || null,
    version: info.version,
    status: info.yanked || inactive ? "deprecated" : "active",
    statusMessage: info.yanked_reason || (inactive ? "Its authors call it inactive." : null),
    repository: repository === null ? null : { url: repository, subfolder: null },
    websiteUrl: info.home_page || null,
    packages: [
      { registryType: "pypi", identifier: info.name, version: info.version, transport: "stdio", environment: [] },
    ],
    updatedAt: urls?.[0]?.upload_time_iso_8601 ?? null,
    maintainers: [...new Set([info.maintainer, info.author].flatMap((name) => name || []))],
  };
}

/** Projects label their links freely: "Source", "Repository", "Homepage" … The first that leads to a code host. */
function repositoryOf({ project_urls: links, home_page: homepage }: Project["info"]): string | null {
  const labelled = Object.entries(links ?? {}).sort(([a], [b]) => rank(a) - rank(b));
  const urls = [...labelled.map(([, url]) => url), homepage ?? ""];
  return (
    urls.find((url) => /^https?:\/\/(www\.)?(github|gitlab|codeberg|bitbucket)\.(com|org)\/[^/]+\/[^/]+/.test(url)) ??
    null
  );
}

function rank(label: string): number {
  return /source|repo|code|github/i.test(label) ? 0 : /home/i.test(label) ? 1 : 2;
}
