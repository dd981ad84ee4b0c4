import { headOf, isDirectory } from "../files";
import type { Source } from "../source";
import { filePages, urlPages } from "./catalogue";
import { treePages, treeServers } from "./tree";

/** Docker's MCP catalogue: the built file over HTTP, that file on disk, or a checkout of its registry. */
export const docker: Source = {
  id: "docker",
  title: "Docker MCP Catalog",
  homepage: "https://hub.docker.com/mcp",
  licence: "MIT",
  attribution: "Docker MCP Registry, © 2025 Docker",
  defaultOrigin: { url: "https://desktop.docker.com/mcp/catalog/v3/catalog.json" },
  complete: true,
  recognises: async (path) => {
    if (await isDirectory(path)) return (await treeServers(path)).length > 0;
    return /^\s*(\{[^{]*"registry"\s*:\s*\{|([\w"-]+:[^\n]*\n\s*)*registry:\s*\n)/.test(await headOf(path));
  },
  pages: (origin, options) => {
    if ("url" in origin) return urlPages(origin.url, options);
    return fromPath(origin.path, options.cursor);
  },
};

async function* fromPath(path: string, cursor: string | null | undefined): ReturnType<typeof treePages> {
  yield* (await isDirectory(path)) ? treePages(path, cursor) : filePages(path, cursor);
}
