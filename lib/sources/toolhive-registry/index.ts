import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { repositoryPages } from "../archive";
import { filesBelow, readText } from "../files";
import { mapEntry } from "../records";
import { filePages } from "../repository-files";
import type { Source, SourcePage } from "../source";
import { mapLegacy } from "../toolhive/map";
import { LegacyServerSchema } from "../toolhive/schema";
import { parseYaml } from "../yaml";

/**
 * ToolHive's registry until the autumn of 2025: one spec.yaml a folder. A source of its own, because it describes the
 * same servers as its successor, older; it is read only where somebody asks for it.
 */
export const toolhiveRegistry: Source = {
  id: "toolhive-registry",
  title: "ToolHive Registry (2025)",
  homepage: "https://github.com/stacklok/toolhive-registry",
  licence: "Apache-2.0",
  attribution: "ToolHive Registry, Stacklok",
  defaultOrigin: null,
  complete: true,
  recognises: async (path) => (await specFiles(path)).length > 0,
  pages: (origin, options) => repositoryPages(origin, options, specPages),
};

async function* specPages(path: string, cursor: string | null | undefined): AsyncGenerator<SourcePage> {
  const entries = (await specFiles(path)).map((file) => ({ id: basename(dirname(file)), value: file }));
  yield* filePages(entries, cursor, async ({ id, value }) => {
    const spec = parseYaml(await readText(value), z.unknown(), `${id}/spec.yaml`);
    return mapEntry(id, spec, LegacyServerSchema, (server) => mapLegacy(id, server, "toolhive-registry"));
  });
}

async function specFiles(path: string): Promise<string[]> {
  return filesBelow(join(path, "registry"), /^spec\.ya?ml$/);
}
