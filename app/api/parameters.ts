import { z } from "zod";
import { parseCategory } from "@/lib/catalogue/category";
import { parseRisk } from "@/lib/catalogue/risk";
import { SERVER_SORTS } from "@/lib/db/servers";
import { TOOL_SORTS } from "@/lib/db/tools";
import { FILTER_IDS, FILTERS } from "@/lib/search/filters";
import { DEFAULT_LIMIT, MAX_LIMIT, MAX_QUERY, SORTS } from "@/lib/search/query";
import { limitParameter } from "../http/json";

/** The parameters of the API: the lists are read by these schemas, and all are described by them. */

/** A parameter read by one of the vocabulary's parsers: `execute`, `high`, `4`. */
function named<T>(parse: (text: string) => T | null, expected: string) {
  return z
    .string()
    .transform((text, context) => {
      const value = parse(text);
      if (value !== null) return value;
      context.addIssue({ code: "custom", message: `expected ${expected}` });
      return z.NEVER;
    })
    .optional()
    .describe(`One of ${expected}.`);
}

const RISK_NAMES = "1 to 5, or minimal, low, medium, high, critical";
const after = z.string().max(500).optional().describe("`next` of the page before.");
const limit = limitParameter.describe("How many entries a page has.");

export const ServersQuery = z.strictObject({
  after,
  limit,
  sort: z
    .enum(SERVER_SORTS)
    .default("name")
    .describe("By name, or those with the most tools, the newest, the highest risk or the most popular first."),
});

export const ToolsQuery = z.strictObject({
  after,
  limit,
  sort: z.enum(TOOL_SORTS).default("risk").describe("Highest risk or newest first, or by name."),
  category: named(parseCategory, "read, write, execute, destructive or financial"),
  risk: named(parseRisk, RISK_NAMES),
  minRisk: named(parseRisk, RISK_NAMES),
});

const filter = (id: (typeof FILTER_IDS)[number]) => {
  const { title, values } = FILTERS[id];
  const takes = values === null ? "" : ` One of ${values.join(", ")}.`;
  return z.array(z.string()).optional().describe(`${title}; may be repeated: any of them.${takes}`);
};

/** Read by lib/search/query.ts, as on the search page; here for the description alone. */
export const SearchQueryDescription = z.object({
  q: z
    .string()
    .max(MAX_QUERY)
    .optional()
    .describe('Words, `"a phrase"`, `-word`, and filters such as `category:execute` or `risk:>=4`.'),
  ...Object.fromEntries(FILTER_IDS.map((id) => [id, filter(id)])),
  sort: z.enum(SORTS).default("relevance").describe("The order of the results."),
  limit: z.int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT).describe("How many entries a page has."),
  cursor: z.string().optional().describe("`next` of the page before, with the same query."),
  facets: z.enum(["true", "false"]).default("true").describe("`false` leaves the counts out."),
});
