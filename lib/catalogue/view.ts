import type { Category } from "./category";
import type { Label } from "./label";
import type { Risk } from "./risk";
import type { Package, Remote, ServerStatus, ToolsState } from "./server";
import type { Provenance, ToolDefinition, ToolFlag } from "./tool";

/** What lib/db hands to pages, the API, badges and policies. Plain values; dates are Date. */

export type ServerSummary = {
  slug: string;
  name: string;
  title: string;
  description: string | null;
  status: ServerStatus;
  version: string | null;
  toolsState: ToolsState;
  toolCount: number;
  /** Strongest risk among its tools; null when no tool is known. */
  maxRisk: Risk | null;
  popularity: number;
  updatedAt: Date;
};

export type ToolSummary = {
  server: { slug: string; name: string; title: string };
  slug: string;
  name: string;
  title: string | null;
  /** First 300 characters. */
  description: string | null;
  category: Category;
  risk: Risk;
  confidence: number;
  observedAt: Date;
};

export type SourceRecordView = {
  source: string;
  sourceId: string;
  version: string | null;
  status: ServerStatus;
  /** The keys that joined it to the other records of its server. */
  mergedBy: string[];
  firstSeenAt: Date;
  changedAt: Date;
};

export type ServerDetail = ServerSummary & {
  statusMessage: string | null;
  /** Why the tools are not known: "needs authorization", "would not start: …"; null when they are. */
  toolsReason: string | null;
  repositoryUrl: string | null;
  repositorySubfolder: string | null;
  websiteUrl: string | null;
  packages: Package[];
  remotes: Remote[];
  records: SourceRecordView[];
  observedAt: Date | null;
  /** Riskiest first, then by name. */
  tools: ToolSummary[];
  countsByCategory: Record<Category, number>;
  countsByRisk: Record<Risk, number>;
};

export type ToolVersionView = {
  number: number;
  digest: string;
  definition: ToolDefinition;
  category: Category;
  risk: Risk;
  observedAt: Date;
  observedVersion: string | null;
};

export type ToolDetail = {
  server: ServerSummary;
  slug: string;
  definition: ToolDefinition;
  digest: string;
  flags: ToolFlag[];
  label: Label;
  provenance: Provenance;
  observedAt: Date;
  observedHow: string;
  observedVersion: string | null;
  removedAt: Date | null;
  /** Newest first. */
  versions: ToolVersionView[];
};

export type CatalogueStats = {
  servers: number;
  serversWithTools: number;
  tools: number;
  byCategory: Record<Category, number>;
  byRisk: Record<Risk, number>;
};

export type SourceStatus = {
  source: string;
  records: number;
  servers: number;
  tools: number;
  lastRun: {
    id: number;
    startedAt: Date;
    finishedAt: Date | null;
    status: "running" | "finished" | "failed" | "interrupted";
    created: number;
    updated: number;
    unchanged: number;
    skipped: number;
    failed: number;
    message: string | null;
  } | null;
  errors: { record: string; reason: string; message: string; at: Date }[];
};

export type HarvestProgress = {
  total: number;
  done: number;
  failed: number;
  running: string | null;
  /** Which rung of the isolation ladder was used last; null when nothing ran yet. */
  isolation: string | null;
};
