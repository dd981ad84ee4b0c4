import type { Category } from "@/lib/catalogue/category";
import type { Risk } from "@/lib/catalogue/risk";
import { cutText } from "@/lib/catalogue/text";
import type { ToolSummary } from "@/lib/catalogue/view";

/** What a row shows, and nothing else: rows are sent as data beside their HTML. */
export type ToolRow = {
  /** Where rows name their servers. */
  server?: { slug: string; title: string };
  name: string;
  /** Where it is not the name. */
  slug?: string;
  text?: string;
  category: Category;
  risk: Risk;
};

/** Two lines hold no more. */
const EXCERPT = 170;

/** Rows of one server's tools. */
export function ownRowsOf(tools: readonly ToolSummary[]): ToolRow[] {
  return tools.map(({ name, slug, description, category, risk }) => ({
    ...{ name, category, risk },
    ...(slug === name ? null : { slug }),
    ...(description === null || description.trim() === "" ? null : { text: excerpt(description) }),
  }));
}

/** Rows of tools that each name their server. */
export function rowsOf(tools: readonly ToolSummary[]): ToolRow[] {
  return ownRowsOf(tools).map((row, index) => {
    const server = tools[index]?.server;
    return server === undefined ? row : { server: { slug: server.slug, title: server.title }, ...row };
  });
}

function excerpt(description: string): string {
  const flat = description.replace(/\s+/g, " ");
  return flat.length > EXCERPT ? `${cutText(flat, EXCERPT)}…` : flat;
}
