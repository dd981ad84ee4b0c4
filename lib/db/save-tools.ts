import type { Label } from "@/lib/catalogue/label";
import type { Provenance, ToolDefinition, ToolFlag } from "@/lib/catalogue/tool";
import type { ChangeKind } from "@/lib/catalogue/change";
import { insertRows, updateRows, type Row } from "./bulk";
import type { Tx } from "./transaction";

/** How a definition was seen. */
export type Observation = {
  provenance: Provenance;
  observedAt: Date;
  observedHow: string;
  observedVersion: string | null;
};

export type LabelledTool = {
  slug: string;
  digest: string;
  definition: ToolDefinition;
  flags: ToolFlag[];
  label: Label;
};

export type NewTool = LabelledTool & { serverId: number; observation: Observation };
export type ChangedTool = LabelledTool & { id: number; version: number; observation: Observation };

/** Tools that were not there before. */
export async function createTools(tx: Tx, tools: readonly NewTool[], now: Date): Promise<void> {
  await insertRows(
    tx,
    "Tool",
    tools.map((tool) => ({
      serverId: tool.serverId,
      slug: tool.slug,
      version: 1,
      createdAt: now,
      ...definitionColumns(tool, now),
    })),
  );
}

/** Tools with another definition than before; the one before is kept as a version. `version` is the new number. */
export async function changeTools(tx: Tx, tools: readonly ChangedTool[], now: Date): Promise<void> {
  if (tools.length === 0) return;
  const ids = tools.map((tool) => tool.id);
  await tx.$executeRaw`
    INSERT INTO "ToolVersion" ("toolId", number, digest, definition, category, risk, "observedAt", "observedVersion")
    SELECT id, version, digest,
           jsonb_build_object('name', name, 'title', title, 'description', description, 'inputSchema', "inputSchema",
                              'outputSchema', "outputSchema", 'annotations', annotations),
           category, risk, "observedAt", "observedVersion"
      FROM "Tool" WHERE id = ANY(${ids}::int[])`;
  await updateRows(
    tx,
    "Tool",
    tools.map((tool) => ({ id: tool.id, version: tool.version, ...definitionColumns(tool, now) })),
  );
}

function definitionColumns(tool: LabelledTool & { observation: Observation }, now: Date): Row {
  const { name, title, description, inputSchema, outputSchema, annotations } = tool.definition;
  return {
    name,
    title,
    description,
    inputSchema,
    outputSchema,
    annotations,
    digest: tool.digest,
    flags: tool.flags,
    ...tool.observation,
    ...labelColumns(tool.label),
    removedAt: null,
    updatedAt: now,
  };
}

function labelColumns(label: Label): Row {
  const { category, risk, confidence, signals, findings, summary, rationale, ruleset, override } = label;
  return { category, risk, confidence, signals, findings, summary, rationale, ruleset, override };
}

/** The same definitions, seen in another way or again after they had been removed. */
export async function refreshTools(
  tx: Tx,
  tools: readonly { id: number; observation: Observation }[],
  now: Date,
): Promise<void> {
  await updateRows(
    tx,
    "Tool",
    tools.map(({ id, observation }) => ({ id, ...observation, removedAt: null, updatedAt: now })),
  );
}

/** No longer listed: kept, with the day. */
export async function removeTools(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  await updateRows(
    tx,
    "Tool",
    ids.map((id) => ({ id, removedAt: now, updatedAt: now })),
  );
}

/** New labels for definitions that did not change. */
export async function relabelTools(tx: Tx, labels: ReadonlyMap<number, Label>, now: Date): Promise<void> {
  await updateRows(
    tx,
    "Tool",
    [...labels].map(([id, label]) => ({ id, ...labelColumns(label), updatedAt: now })),
  );
}

/**
 * Gives tools to another server when records turned out to belong elsewhere. `dropped` are tools that the server has
 * already. Slugs stand aside first: two servers may exchange tools of one name.
 */
export async function moveTools(
  tx: Tx,
  moves: readonly { id: number; serverId: number; slug: string }[],
  dropped: readonly number[],
): Promise<void> {
  if (dropped.length > 0) await tx.$executeRaw`DELETE FROM "Tool" WHERE id = ANY(${[...dropped]}::int[])`;
  await updateRows(
    tx,
    "Tool",
    moves.map(({ id }) => ({ id, slug: `moving ${id}` })),
  );
  await updateRows(tx, "Tool", moves);
}

/** Where a server's tools come from now. */
export type ListingRow = {
  id: number;
  toolsState: "known" | "unknown";
  toolsReason: string | null;
  toolsFrom: string | null;
  toolsRank: string | null;
  observedAt: Date | null;
  updatedAt: Date;
};

export async function writeListings(tx: Tx, rows: readonly ListingRow[]): Promise<void> {
  await updateRows(tx, "Server", rows);
}

export type ChangeRow = {
  at: Date;
  serverId: number;
  tool: string | null;
  kind: ChangeKind;
  category: string | null;
  detail: { before: string | null; after: string | null; note: string | null; risk: number | null };
};

export async function writeChanges(tx: Tx, rows: readonly ChangeRow[]): Promise<void> {
  await insertRows(tx, "Change", rows);
}
