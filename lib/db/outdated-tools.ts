import type { Label } from "@/lib/catalogue/label";
import { ProvenanceSchema, type Provenance, type ToolDefinition } from "@/lib/catalogue/tool";
import { definitionOf, type DefinitionRow } from "./batch";
import { query } from "./bulk";
import { labelOf, type LabelRow } from "./tools";
import type { Tx } from "./transaction";

/** A tool whose label may be out of date, with what it takes to label it again. */
export type OutdatedTool = {
  id: number;
  serverId: number;
  slug: string;
  server: { slug: string; name: string; description: string | null; packages: { identifier: string }[] };
  definition: ToolDefinition;
  provenance: Provenance;
  label: Label;
};

type Row = DefinitionRow & LabelRow & Pick<OutdatedTool, "id" | "serverId" | "slug"> & ServerColumns;
type ServerColumns = {
  provenance: string;
  serverSlug: string;
  serverName: string;
  serverDescription: string | null;
  serverPackages: string[];
};

export type OutdatedFilter = {
  ruleset: string;
  corrected: readonly string[];
  /** Only tools of these servers; null: of all. */
  serverIds?: readonly number[] | null;
};

/**
 * The next tools in order of id whose rule set differs, whose label was corrected or whose name is among `corrected`;
 * removed ones too: they may come back. Locks them.
 */
export async function loadOutdatedTools(
  tx: Tx,
  { ruleset, corrected, serverIds = null }: OutdatedFilter,
  afterId: number,
  limit: number,
): Promise<OutdatedTool[]> {
  const rows = await query<Row>(
    tx,
    `SELECT t.id, t."serverId", t.slug, t.name, t.title, t.description, t."inputSchema", t."outputSchema", t.annotations,
            t.provenance, t.category, t.risk, t.confidence, t.signals, t.findings, t.summary, t.rationale, t.ruleset, t.override,
            s.slug AS "serverSlug", s.name AS "serverName", s.description AS "serverDescription",
            ARRAY(SELECT p.identifier FROM "Package" p WHERE p."serverId" = s.id) AS "serverPackages"
       FROM "Tool" t JOIN "Server" s ON s.id = t."serverId"
      WHERE t.id > $2 AND (t.ruleset <> $1 OR t.override IS NOT NULL OR t.name = ANY($4::text[]))
        AND ($5::int[] IS NULL OR t."serverId" = ANY($5))
      ORDER BY t.id LIMIT $3 FOR UPDATE OF t`,
    [ruleset, afterId, limit, corrected, serverIds],
  );
  return rows.map((row) => ({
    id: row.id,
    serverId: row.serverId,
    slug: row.slug,
    server: {
      ...{ slug: row.serverSlug, name: row.serverName, description: row.serverDescription },
      packages: row.serverPackages.map((identifier) => ({ identifier })),
    },
    definition: definitionOf(row),
    provenance: ProvenanceSchema.parse(row.provenance),
    label: labelOf(row),
  }));
}
