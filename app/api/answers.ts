import { z } from "zod";
import { CATEGORIES, CategorySchema } from "@/lib/catalogue/category";
import { FindingSchema, LabelSchema } from "@/lib/catalogue/label";
import { RiskSchema } from "@/lib/catalogue/risk";
import { PackageSchema, RemoteSchema, ServerStatusSchema, ToolsStateSchema } from "@/lib/catalogue/server";
import { ProvenanceSchema, ToolDefinitionSchema, ToolFlagSchema } from "@/lib/catalogue/tool";
import type {
  CatalogueStats,
  HarvestProgress,
  ServerDetail,
  ServerSummary,
  ToolDetail,
  ToolSummary,
} from "@/lib/catalogue/view";
import { SearchDocumentSchema } from "@/lib/search/document";
import { FACET_IDS } from "@/lib/search/filters";
import type { Facets, SearchHit } from "@/lib/search/result";

/** What the API answers, as it travels: lib/catalogue/view.ts with dates written out. The compiler holds both together. */
type Wire<T> = T extends Date
  ? string
  : T extends (infer Item)[]
    ? Wire<Item>[]
    : T extends object
      ? { [Key in keyof T]: Wire<T[Key]> }
      : T;

const date = z.iso.datetime();
const count = z.int().nonnegative();
const countsByCategory = z.record(z.enum(CATEGORIES), count);
const countsByRisk = z.record(z.enum(["1", "2", "3", "4", "5"]), count);

const ServerSummarySchema = z.object({
  slug: z.string(),
  name: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  status: ServerStatusSchema,
  version: z.string().nullable(),
  toolsState: ToolsStateSchema,
  toolCount: count,
  maxRisk: RiskSchema.nullable().describe(
    "Highest risk among its tools; null when no tool is known, which is not low.",
  ),
  popularity: count.describe("Stars, pulls or uses, whatever its sources count: for order only."),
  updatedAt: date,
}) satisfies z.ZodType<Wire<ServerSummary>>;

const ToolSummarySchema = z.object({
  server: z.object({ slug: z.string(), name: z.string(), title: z.string() }),
  slug: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  description: z.string().nullable().describe("Its first 300 characters, written by a stranger."),
  category: CategorySchema,
  risk: RiskSchema,
  confidence: z.number().min(0).max(1),
  observedAt: date,
}) satisfies z.ZodType<Wire<ToolSummary>>;

const ServerDetailSchema = ServerSummarySchema.extend({
  statusMessage: z.string().nullable(),
  toolsReason: z.string().nullable().describe("Why the tools are not known; null when they are."),
  repositoryUrl: z.string().nullable(),
  repositorySubfolder: z.string().nullable(),
  websiteUrl: z.string().nullable(),
  packages: z.array(PackageSchema),
  remotes: z.array(RemoteSchema),
  records: z.array(
    z.object({
      source: z.string(),
      sourceId: z.string(),
      version: z.string().nullable(),
      status: ServerStatusSchema,
      mergedBy: z.array(z.string()).describe("The keys that joined it to the server's other records."),
      firstSeenAt: date,
      changedAt: date,
    }),
  ),
  observedAt: date.nullable(),
  tools: z.array(ToolSummarySchema).describe("Highest risk first, then by name."),
  countsByCategory,
  countsByRisk,
}) satisfies z.ZodType<Wire<ServerDetail>>;

const ToolDetailSchema = z.object({
  server: ServerSummarySchema,
  slug: z.string(),
  definition: ToolDefinitionSchema,
  digest: z.string().describe("SHA-256 of the definition, in canonical JSON."),
  flags: z.array(ToolFlagSchema),
  label: LabelSchema,
  provenance: ProvenanceSchema,
  observedAt: date,
  observedHow: z.string(),
  observedVersion: z.string().nullable(),
  removedAt: date.nullable().describe("Always null: a tool that is no longer offered answers 410."),
  versions: z
    .array(
      z.object({
        number: count,
        digest: z.string(),
        definition: ToolDefinitionSchema,
        category: CategorySchema,
        risk: RiskSchema,
        observedAt: date,
        observedVersion: z.string().nullable(),
      }),
    )
    .describe("Newest first."),
}) satisfies z.ZodType<Wire<ToolDetail>>;

const StatsSchema = z.object({
  servers: count,
  serversWithTools: count,
  tools: count,
  byCategory: countsByCategory,
  byRisk: countsByRisk,
}) satisfies z.ZodType<Wire<CatalogueStats>>;

const HarvestSchema = z.object({
  total: count,
  done: count,
  failed: count,
  running: z.string().nullable().describe("The server that is being asked."),
  isolation: z.string().nullable().describe("How the last server was isolated; null when none was asked."),
}) satisfies z.ZodType<Wire<HarvestProgress>>;

const SearchHitSchema = SearchDocumentSchema.omit({
  parameters: true,
  popularity: true,
}) satisfies z.ZodType<SearchHit>;
const FacetsSchema = z.record(
  z.enum(FACET_IDS),
  z.array(z.object({ value: z.string(), count })),
) satisfies z.ZodType<Facets>;

const next = z.string().nullable().describe("Cursor of the next page; null on the last.");

const SearchAnswerSchema = z.object({
  data: z.array(SearchHitSchema),
  next,
  engine: z.enum(["postgres", "meilisearch"]).describe("Who answered."),
  fallback: z.boolean().describe("Whether Postgres answered in the place of Meilisearch."),
  total: z.object({ count, exact: z.boolean() }).describe("Exact up to 10,000; beyond it may be an estimate."),
  facets: FacetsSchema.nullable().describe(
    "Counted as if the facet's own filter were not set; null with `facets=false`.",
  ),
  matched: z.array(z.string()).describe("Words to highlight; `*` ends a prefix."),
  suggestion: z.string().nullable().describe("The query with its unknown words corrected, when that finds something."),
  nearest: z.array(z.string()).describe("Without a hit: words of the catalogue that look like the query's."),
});

/** A redirect or an error (RFC 9457). */
const ProblemSchema = z.object({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int().min(301).max(599),
  detail: z.string().describe("What is wrong, where, and how to mend it."),
});

/** Every schema by the name that the description gives it. */
export const SCHEMAS = {
  Category: CategorySchema,
  Risk: RiskSchema,
  Finding: FindingSchema,
  Label: LabelSchema,
  ToolDefinition: ToolDefinitionSchema,
  Package: PackageSchema,
  Remote: RemoteSchema,
  ServerSummary: ServerSummarySchema,
  ServerDetail: ServerDetailSchema,
  ToolSummary: ToolSummarySchema,
  ToolDetail: ToolDetailSchema,
  SearchHit: SearchHitSchema,
  SearchAnswer: SearchAnswerSchema,
  ServersAnswer: z.object({ data: z.array(ServerSummarySchema), next }),
  ServerAnswer: z.object({ data: ServerDetailSchema }),
  ToolsAnswer: z.object({ data: z.array(ToolSummarySchema), next }),
  ToolAnswer: z.object({ data: ToolDetailSchema }),
  StatsAnswer: z.object({ data: StatsSchema }),
  HarvestAnswer: z.object({ data: HarvestSchema }),
  Problem: ProblemSchema,
} as const satisfies Record<string, z.ZodType>;

export type SchemaName = keyof typeof SCHEMAS;
