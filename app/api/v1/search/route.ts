import { parseQuery } from "@/lib/search/query";
import { answerJson } from "../../../http/json";
import { search } from "../../../search-engine";

/**
 * Tools and servers that match. Parameters as on /search: `q` with its syntax, the filters, `sort`, `limit` (1 to 100), `cursor`;
 * `facets=false` leaves the counts out. The header `X-Search-Engine` names who answered.
 */
export async function GET(request: Request): Promise<Response> {
  const headers = new Headers();
  const response = await answerJson(request, async () => {
    const { searchParams } = new URL(request.url);
    const query = parseQuery(searchParams);
    const facets = searchParams.get("facets") !== "false";
    const { hits, next, engine, fallback, ...rest } = await search().search(query, { facets, signal: request.signal });
    headers.set("X-Search-Engine", fallback === null ? engine : `${engine}; fallback`);
    return { data: hits, next, engine, fallback: fallback !== null, ...rest };
  });
  for (const [name, value] of headers) response.headers.set(name, value);
  return response;
}
