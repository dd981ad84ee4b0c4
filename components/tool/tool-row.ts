import type { Category } from "@/lib/catalogue/category";
import type { Risk } from "@/lib/catalogue/risk";
import type { ToolSummary } from "@/lib/catalogue/view";
import { excerpt } from "../ui/excerpt";

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

/** Rows of one server's tools. */
export function ownRowsOf(tools: readonly ToolSummary[]): ToolRow[] {
  return tools.map(rowOf);
}

/** Rows of tools that each name their server. */
export function rowsOf(tools: readonly ToolSummary[]): ToolRow[] {
  return tools.map((tool) => ({ server: { slug: tool.server.slug, title: tool.server.title }, ...rowOf(tool) }));
}

function rowOf({ name, slug, description, category, risk }: ToolSummary): ToolRow {
  return {
    ...{ name, category, risk },
    ...(slug === name ? null : { slug }),
    ...(description === null || description.trim() === "" ? null : { text: excerpt(description) }),
  };
}
