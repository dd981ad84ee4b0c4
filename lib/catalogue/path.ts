import type { Category } from "./category";
import type { Risk } from "./risk";
import { severityOf } from "./severity";

/** Addresses of pages. Free of Node and of schemas, so that client components may use them. */

/** Path of a server's page. */
export function serverPath(server: string): string {
  return `/servers/${server}`;
}

/** Path of a tool's page; `tool` is a tool slug, encoded here. */
export function toolPath(server: string, tool: string): string {
  return `/tools/${server}/${encodeURIComponent(tool)}`;
}

/** The stack that begins with this server: what its tools make together with those of others. */
export function stackStartPath(server: string): string {
  return `/stack?servers=${server}`;
}

/** The page of one category: `/categories/execute`. */
export function categoryPath(category: Category): string {
  return `/categories/${category.toLowerCase()}`;
}

/** The page of one risk, by the name of its severity: `/risk/high`. */
export function riskPath(risk: Risk): string {
  return `/risk/${severityOf(risk).toLowerCase()}`;
}
