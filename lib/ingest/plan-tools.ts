import { MAX_TOOLS_PER_SERVER, storedDefinition } from "@/lib/catalogue/definition";
import { definitionDigest } from "@/lib/catalogue/digest";
import { toolSlug } from "@/lib/catalogue/slug";
import type { ToolDefinition, ToolFlag } from "@/lib/catalogue/tool";
import type { StoredTool } from "@/lib/db/batch";
import type { Listing } from "./listing";

/** A definition ready to be stored. */
export type PreparedTool = { slug: string; digest: string; definition: ToolDefinition; flags: ToolFlag[] };

/** What has to be done so that a server's stored tools are those of the listing. */
export type ToolsPlan = {
  create: PreparedTool[];
  /** Another definition than before: a new version. */
  change: { stored: StoredTool; next: PreparedTool }[];
  /** The same definition, seen in another way or again after it had been removed. */
  refresh: StoredTool[];
  remove: StoredTool[];
  /** What was left out of the listing and why. */
  problems: { reason: string; message: string }[];
};

/** Compares a listing with the stored tools of its server. Pure; labels are given later, only where needed. */
export function planTools(stored: readonly StoredTool[], listing: Listing): ToolsPlan {
  const { tools, problems } = prepareTools(listing.tools);
  const bySlug = new Map(stored.map((tool) => [tool.slug, tool]));
  const plan: ToolsPlan = { create: [], change: [], refresh: [], remove: [], problems };
  for (const next of tools.values()) {
    const before = bySlug.get(next.slug);
    if (before === undefined) plan.create.push(next);
    else if (before.digest !== next.digest) plan.change.push({ stored: before, next });
    else if (before.removedAt !== null || before.provenance !== listing.provenance) plan.refresh.push(before);
  }
  if (listing.complete) plan.remove = stored.filter((tool) => tool.removedAt === null && !tools.has(tool.slug));
  return plan;
}

/** The tools by slug as they may be stored: capped, cleaned, each name once. */
function prepareTools(definitions: readonly ToolDefinition[]): {
  tools: Map<string, PreparedTool>;
  problems: { reason: string; message: string }[];
} {
  const tools = new Map<string, PreparedTool>();
  const problems: { reason: string; message: string }[] = [];
  for (const tool of definitions) {
    const { definition, flags } = storedDefinition(tool);
    const slug = toolSlug(definition.name);
    if (tools.has(slug)) {
      problems.push({
        reason: "duplicate tool",
        message: `The tool ${definition.name} is listed twice; the first counts.`,
      });
    } else if (tools.size >= MAX_TOOLS_PER_SERVER) {
      const left = definitions.length - tools.size - problems.length;
      const message = `${definitions.length} tools are listed; ${left} beyond ${MAX_TOOLS_PER_SERVER} were left out.`;
      problems.push({ reason: "too many tools", message });
      break;
    } else {
      tools.set(slug, { slug, digest: definitionDigest(definition), definition, flags });
    }
  }
  return { tools, problems };
}
