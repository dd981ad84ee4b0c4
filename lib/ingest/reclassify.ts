import { isDeepStrictEqual } from "node:util";
import type { Label } from "@/lib/catalogue/label";
import { recountTools } from "@/lib/db/counters";
import { raiseGeneration } from "@/lib/db/generation";
import { loadOutdatedTools, type OutdatedTool } from "@/lib/db/outdated-tools";
import { relabelTools, writeChanges } from "@/lib/db/save-tools";
import { enqueueForIndex } from "@/lib/db/search-outbox";
import { inTransaction, inTrialTransaction, type Tx } from "@/lib/db/transaction";
import { labelChanges, RELABELLED } from "./changes";
import type { Labeller } from "./save-tools";

/** A tool that another rule set puts elsewhere. */
export type Move = {
  server: string;
  tool: string;
  from: Pick<Label, "category" | "risk">;
  to: Pick<Label, "category" | "risk">;
};

/** `changed`: labels that say something else, of which `moves` have another category or risk. */
export type ReclassifySummary = { tools: number; changed: number; moves: Move[] };

export type ReclassifyOptions = {
  label: Labeller;
  /** The rule set that `label` applies: tools labelled by another one are labelled again. */
  ruleset: string;
  /** Names of tools that reviewers corrected: labelled again whatever their rule set, as are those corrected so far. */
  corrected?: readonly string[];
  /** Only tools of these servers. */
  serverIds?: readonly number[];
  dryRun?: boolean;
  signal?: AbortSignal;
  onProgress?: (tools: number) => void;
};

const BATCH = 1000;

/**
 * Labels every stored tool again whose label came from another rule set or that a correction names or named. Tools of
 * which it says the same only get the new rule set's mark; pages, badges and the index are told of those alone that
 * changed. A stopped run goes on with what is left.
 */
export async function reclassify(options: ReclassifyOptions): Promise<ReclassifySummary> {
  const transaction = options.dryRun ? inTrialTransaction : inTransaction;
  const total: ReclassifySummary = { tools: 0, changed: 0, moves: [] };
  for (let after = 0; options.signal?.aborted !== true;) {
    const batch = await transaction((tx) => reclassifyBatch(tx, after, options));
    if (batch.lastId === null) break;
    after = batch.lastId;
    total.tools += batch.tools;
    total.changed += batch.changed;
    total.moves.push(...batch.moves);
    options.onProgress?.(total.tools);
  }
  return total;
}

async function reclassifyBatch(
  tx: Tx,
  after: number,
  { label, ruleset, corrected = [], serverIds }: ReclassifyOptions,
): Promise<ReclassifySummary & { lastId: number | null }> {
  const now = new Date();
  const tools = await loadOutdatedTools(tx, { ruleset, corrected, serverIds }, after, BATCH);
  const labels = new Map(tools.map((tool) => [tool.id, label(tool.server, tool.definition, tool.provenance)]));
  await relabelTools(tx, labels, now);
  const changed = tools.filter((tool) => !sameLabel(tool.label, labels.get(tool.id)));
  const changedServers = [...new Set(changed.map((tool) => tool.serverId))];
  const moves = changed.flatMap((tool) => moveOf(tool, labels.get(tool.id)));
  await writeChanges(
    tx,
    changed.flatMap((tool) =>
      labelChanges({ slug: tool.slug, ...tool.label }, labels.get(tool.id) ?? tool.label, RELABELLED).map((change) => ({
        ...change,
        at: now,
        serverId: tool.serverId,
      })),
    ),
  );
  if (changedServers.length > 0) {
    await recountTools(tx, changedServers);
    await enqueueForIndex(tx, { toolIds: changed.map((tool) => tool.id) });
    await raiseGeneration(tx, changedServers);
  }
  return { tools: tools.length, changed: changed.length, moves, lastId: tools.at(-1)?.id ?? null };
}

/** Confidence is stored with four bytes. */
function sameLabel(stored: Label, label: Label | undefined): boolean {
  if (label === undefined) return true;
  const plain = (value: Label): unknown => ({ ...value, ruleset: "", confidence: Math.fround(value.confidence) });
  return isDeepStrictEqual(plain(stored), plain(label));
}

function moveOf({ server, slug, label }: OutdatedTool, next: Label | undefined): Move[] {
  if (next === undefined || (next.category === label.category && next.risk === label.risk)) return [];
  const { category, risk } = label;
  return [
    { server: server.slug, tool: slug, from: { category, risk }, to: { category: next.category, risk: next.risk } },
  ];
}
