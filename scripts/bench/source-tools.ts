import { rm } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { PackageSchema } from "@/lib/catalogue/server";
import type { ToolDefinition } from "@/lib/catalogue/tool";
import { classify } from "@/lib/classifier/classify";
import { env } from "@/lib/env";
import { messageOf } from "@/lib/errors";
import { harvestPackage, loadHarvestList, pythonEntryFor, sourceTools } from "@/lib/harvest";
import type { HarvestEntry, PythonEntry } from "@/lib/harvest";

/**
 * How many of the tools that a server lists are found in its package's source, how many of those get the category and risk that
 * the listed definition gets, and how many are found that it does not list. Servers are really started.
 *   tsx scripts/bench/source-tools.ts [--limit 20] [--pypi name==1.0 …]
 */
const { values } = parseArgs({ options: { limit: { type: "string" }, pypi: { type: "string", multiple: true } } });

function pythonEntry(spec: string): PythonEntry[] {
  const [identifier = "", version = null] = spec.split("==");
  const entry = pythonEntryFor(PackageSchema.parse({ registryType: "pypi", identifier, version }));
  return entry === null ? [] : [entry];
}

async function measure(
  entry: HarvestEntry | PythonEntry,
): Promise<{ listed: number; found: number; alike: number; more: number } | null> {
  const options = { cacheDir: path.join(env().DATA_DIR, "bench"), allowUnsandboxed: false, keepInstalled: true };
  const live = await harvestPackage(entry, options);
  const { tools } = await sourceTools(entry, options);
  const names = new Set(tools.map(({ name }) => name));
  if (!live.ok || live.provenance !== "live list") {
    const why = live.ok ? (live.problems[0]?.reason ?? "") : `${live.reason}: ${live.message}`;
    console.log(`${entry.package}: did not start (${why.slice(0, 160)}); ${names.size} in its source`);
    return null;
  }
  const listed = new Map(live.tools.map((tool) => [tool.name, tool]));
  const found = tools.filter(({ name }) => listed.has(name));
  const schemas = found.filter(({ inputSchema }) => inputSchema !== null).length;
  const alike = found.filter((tool) => labelled(tool) === labelled(listed.get(tool.name) ?? tool)).length;
  const more = names.size - found.length;
  console.log(
    `${entry.package}: ${found.length} of ${listed.size} listed tools, ${schemas} with their schema, ${alike} labelled alike, ${more} others`,
  );
  return { listed: listed.size, found: found.length, alike, more };
}

function labelled(tool: ToolDefinition): string {
  const { category, risk } = classify({ server: { name: "" }, tool });
  return `${category} ${risk}`;
}

const python = (values.pypi ?? []).flatMap(pythonEntry);
const entries = [...(await loadHarvestList()).slice(0, Number(values.limit ?? 20)), ...python];
const total = { servers: 0, listed: 0, found: 0, alike: 0, more: 0 };
for (const entry of entries) {
  const result = await measure(entry).catch((error: unknown) => {
    console.log(`${entry.package}: ${messageOf(error)}`);
    return null;
  });
  if (result === null) continue;
  total.servers += 1;
  total.listed += result.listed;
  total.found += result.found;
  total.alike += result.alike;
  total.more += result.more;
}
await rm(path.join(env().DATA_DIR, "bench"), { recursive: true, force: true });
console.log(
  `${total.servers} servers: ${total.found} of ${total.listed} listed tools found, ${total.alike} of them labelled alike, ${total.more} that are not listed`,
);
