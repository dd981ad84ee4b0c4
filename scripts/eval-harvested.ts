import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { CategorySchema } from "@/lib/catalogue/category";
import { storedDefinition } from "@/lib/catalogue/definition";
import { definitionDigest } from "@/lib/catalogue/digest";
import { RiskSchema } from "@/lib/catalogue/risk";
import type { ToolDefinition } from "@/lib/catalogue/tool";
import { parseLine } from "@/lib/classifier/lines";
import { env } from "@/lib/env";
import { harvestPackage, loadHarvestList } from "@/lib/harvest";
import type { NumberedLine } from "./json-lines";

/** A label of data/eval/harvested.jsonl: it names a definition by its digest and holds no text of it. */
const HarvestedLabelSchema = z.object({
  package: z.string(),
  version: z.string(),
  tool: z.string(),
  digest: z.string(),
  category: CategorySchema,
  risk: RiskSchema,
  reason: z.string(),
});

/**
 * Harvests the pinned servers and joins their definitions with our labels, as lines for the evaluation. Labels whose
 * definition was not found, and servers that did not answer, are named on standard error.
 */
export async function harvestedLines(): Promise<NumberedLine[]> {
  const file = "data/eval/harvested.jsonl";
  const text = await readFile(new URL(`../${file}`, import.meta.url), "utf8");
  const labels = text
    .split("\n")
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line !== "")
    .map(({ line, number }) => ({ ...parseLine(HarvestedLabelSchema, line), number }));
  const definitions = await harvestDefinitions(new Set(labels.map((label) => label.package)));
  return labels.flatMap((label) => {
    const found = definitions.get(`${label.package} ${label.digest}`);
    if (found === undefined) {
      console.error(`${label.package} ${label.tool}: no definition with the labelled digest`);
      return [];
    }
    const { name: tool, title, description, inputSchema, annotations } = found;
    const { category, risk, number } = label;
    const labelled = { server: label.package, tool, title, description, inputSchema, annotations, category, risk };
    return [{ file, number, line: JSON.stringify(labelled) }];
  });
}

async function harvestDefinitions(packages: ReadonlySet<string>): Promise<Map<string, ToolDefinition>> {
  const definitions = new Map<string, ToolDefinition>();
  for (const entry of await loadHarvestList()) {
    if (!packages.has(entry.package)) continue;
    const result = await harvestPackage(entry, { cacheDir: join(env().DATA_DIR, "harvest"), allowUnsandboxed: false });
    if (!result.ok) console.error(`${entry.package}: ${result.message}`);
    for (const tool of result.ok ? result.tools : []) {
      const { definition } = storedDefinition(tool);
      definitions.set(`${entry.package} ${definitionDigest(definition)}`, definition);
    }
  }
  return definitions;
}
