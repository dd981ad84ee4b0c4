import { join, relative } from "node:path";
import { z } from "zod";
import { githubArchive, repositoryPages } from "../archive";
import { filesBelow, isFile, readJson } from "../files";
import { failedItem, mapEntry } from "../records";
import { filePages } from "../repository-files";
import type { Source, SourcePage } from "../source";
import { shapeProblem } from "@/lib/http";
import { mapPackageFile } from "./map";
import { IndexEntrySchema, IndexSchema, PackageFileSchema } from "./schema";

const INDEX = join("indexes", "packages-list.json");

/** ToolSDK's registry: one file a package, and an index that holds the tools of those it could start. */
export const toolsdk: Source = {
  id: "toolsdk",
  title: "ToolSDK MCP Registry",
  homepage: "https://github.com/toolsdk-ai/toolsdk-mcp-registry",
  licence: "MIT",
  attribution: "ToolSDK MCP Registry, © 2025 Kelly Peilin Chan",
  defaultOrigin: { url: githubArchive("toolsdk-ai/toolsdk-mcp-registry") },
  complete: true,
  recognises: (path) => isFile(join(path, INDEX)),
  pages: (origin, options) => repositoryPages(origin, options, packagePages),
};

/** Files by path, those that the index names first: where several describe one package, they win. */
async function* packagePages(path: string, cursor: string | null | undefined): AsyncGenerator<SourcePage> {
  const index = await readIndex(path);
  const folder = join(path, "packages");
  const files = (await filesBelow(folder, /\.json$/)).map((file) => ({ id: relative(folder, file), value: file }));
  const ordered = [...files.filter(({ id }) => index.has(id)), ...files.filter(({ id }) => !index.has(id))];
  yield* filePages(ordered, cursor, async ({ id, value }) => {
    const raw = await readJson(value, z.unknown());
    const entry = IndexEntrySchema.nullable().safeParse(index.get(id) ?? null);
    const items = mapEntry(id, raw, PackageFileSchema, (file) => mapPackageFile(file, entry.data ?? null));
    if (!entry.success) items.push(failedItem(`${id} in the index`, "unexpected shape", shapeProblem(entry.error)));
    return items;
  });
}

/** Index entries by the path of their package file. */
async function readIndex(path: string): Promise<Map<string, unknown>> {
  const entries = Object.values(await readJson(join(path, INDEX), IndexSchema));
  return new Map(
    entries.flatMap((entry): [string, unknown][] => {
      const place = z.object({ path: z.string() }).safeParse(entry);
      return place.success ? [[place.data.path, entry]] : [];
    }),
  );
}
