import { z } from "zod";
import { FORMATS } from "@/lib/policies/formats";
import { MAX_CHOICES } from "@/lib/policies/choices";
import { STRICTNESSES, type Strictness } from "@/lib/policies/policy";

/** What the builder's address holds: the server, and only what differs from its recommended policy. */
export type BuilderQuery = {
  server: string;
  /** The only tools that the file is for, by exact name; empty: all of the server's. */
  tools: string[];
  format: string;
  strictness: Strictness;
  /** Choices as lib/policies/choices.ts writes them. */
  set: string[];
};

/** Longer addresses are refused by browsers and proxies. */
export const MAX_ADDRESS = 12_000;

const Name = z.string().min(1, "is empty").max(500, "is longer than 500 characters");
const Names = z.array(Name).max(MAX_CHOICES, `names more than ${MAX_CHOICES}`);

const QuerySchema = z.object({
  server: z.string().trim().toLowerCase().max(200, "is longer than 200 characters").default(""),
  tool: Names,
  format: z.enum(
    FORMATS.map(({ id }) => id),
    { error: `must be one of ${FORMATS.map(({ id }) => id).join(", ")}` },
  ),
  strictness: z.enum(STRICTNESSES, { error: `must be one of ${STRICTNESSES.join(", ")}` }),
  set: Names,
});

/** The query of an address, or what is wrong with it, one sentence each. Parameters of others are left alone. */
export function parseBuilderQuery(params: URLSearchParams): { query: BuilderQuery } | { problems: string[] } {
  const result = QuerySchema.safeParse({
    server: params.get("server") ?? "",
    tool: params.getAll("tool"),
    format: params.get("format") ?? "intercept",
    strictness: params.get("strictness") ?? "recommended",
    set: params.getAll("set"),
  });
  if (!result.success) {
    return { problems: result.error.issues.map(({ path, message }) => `${String(path[0] ?? "query")} ${message}.`) };
  }
  const { tool, ...query } = result.data;
  return { query: { ...query, tools: [...new Set(tool)] } };
}

/** The query as an address holds it; `parseBuilderQuery` reads it back. */
export function builderParams({ server, tools, format, strictness, set }: BuilderQuery): URLSearchParams {
  const pairs = [
    ["server", server],
    ...tools.map((tool) => ["tool", tool]),
    ["format", format],
    ["strictness", strictness],
    ...set.map((text) => ["set", text]),
  ];
  return new URLSearchParams(pairs);
}

/** The builder's page for this query. */
export function builderPath(query: BuilderQuery): string {
  return `/builder?${builderParams(query).toString()}`;
}

/** The file for this query. */
export function builderFilePath(query: BuilderQuery): string {
  return `/builder/file?${builderParams(query).toString()}`;
}

/** Next's search parameters as the platform's. */
export function paramsOf(values: Record<string, string | string[] | undefined>): URLSearchParams {
  const pairs = Object.entries(values).flatMap(([name, value]) => [value ?? []].flat().map((text) => [name, text]));
  return new URLSearchParams(pairs);
}
