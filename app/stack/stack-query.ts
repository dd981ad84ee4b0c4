import { z } from "zod";
import { FORMATS } from "@/lib/policies/formats";
import { isServerName, NOT_A_SERVER_NAME } from "@/lib/policies/server-name";
import { STRICTNESSES, type Strictness } from "@/lib/policies/policy";

/** What the address of a stack holds. */
export type StackQuery = {
  /** Slugs, registry names, `npm:name`, `pypi:name`, `oci:image` or `host:name`, each once. */
  servers: string[];
  format: string;
  strictness: Strictness;
  /** By slug, the names that the user's own configuration gives them: `as.SLUG=NAME`. */
  names: Record<string, string>;
};

export const MAX_SERVERS = 20;

const AS = /^as\.([a-z0-9-]{1,200})$/;

const FORMAT_IDS = FORMATS.map(({ id }) => id);

const QuerySchema = z.object({
  servers: z
    .array(z.string().max(300, "holds a name longer than 300 characters"))
    .max(MAX_SERVERS, `names more than ${MAX_SERVERS}`),
  format: z.enum(FORMAT_IDS, { error: `must be one of ${FORMAT_IDS.join(", ")}` }),
  strictness: z.enum(STRICTNESSES, { error: `must be one of ${STRICTNESSES.join(", ")}` }),
  names: z.record(z.string(), z.string().refine(isServerName, { error: NOT_A_SERVER_NAME })),
});

/** The query of an address, or what is wrong with it, one sentence each. */
export function parseStackQuery(params: URLSearchParams): { query: StackQuery } | { problems: string[] } {
  const names = params.getAll("servers").flatMap((text) => text.split(/[\s,]+/));
  const result = QuerySchema.safeParse({
    servers: [...new Set(names.filter((name) => name !== ""))],
    format: params.get("format") ?? "intercept",
    strictness: params.get("strictness") ?? "recommended",
    names: namesOf(params),
  });
  if (result.success) return { query: result.data };
  return { problems: result.error.issues.map(({ path, message }) => `${String(path[0] ?? "query")} ${message}.`) };
}

/** An empty field gives no name. */
function namesOf(params: URLSearchParams): Record<string, string> {
  const pairs = [...params].flatMap(([key, value]) => {
    const slug = AS.exec(key)?.[1];
    return slug === undefined || value === "" ? [] : [[slug, value] as const];
  });
  return Object.fromEntries(pairs);
}

function stackParams({ servers, format, strictness, names }: StackQuery): string {
  const pairs = Object.entries(names).map(([slug, name]) => [`as.${slug}`, name]);
  return new URLSearchParams([
    ["servers", servers.join(",")],
    ["format", format],
    ["strictness", strictness],
    ...pairs,
  ]).toString();
}

/** The page of a stack. */
export function stackPath(query: StackQuery): string {
  return `/stack?${stackParams(query)}`;
}

/** Its merged policy as a file. */
export function stackFilePath(query: StackQuery): string {
  return `/stack/file?${stackParams(query)}`;
}
