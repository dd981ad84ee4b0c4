import { env } from "@/lib/env";
import { InvalidInputError, UpstreamError } from "@/lib/errors";
import { splitAddresses } from "../addresses";
import { listingPages } from "../official/listing";
import type { PageOptions, Source, SourceItem, SourcePage } from "../source";

/** Other registries that speak `/v0.1/servers`: sub-registries, company mirrors. Which ones, MIRRORS says. */
export const mirrors: Source = {
  id: "mirrors",
  title: "Registries that speak the MCP Registry's API",
  homepage: "https://github.com/modelcontextprotocol/registry",
  licence: "Each registry's own",
  attribution: "The registries named in MIRRORS",
  get defaultOrigin() {
    const setting = env().MIRRORS;
    return setting === undefined ? null : { url: setting };
  },
  complete: true,
  incremental: true,
  unavailable: () => (env().MIRRORS === undefined ? "MIRRORS names no registry" : null),
  recognises: () => Promise.resolve(false),
  pages: (origin, options) => {
    if ("path" in origin)
      throw new InvalidInputError("mirrors are read over HTTP; a dump is read by --source official");
    return mirrorPages(splitAddresses(origin.url), options);
  },
};

/**
 * One mirror after the other; one that fails does not keep the next from being read, and its error comes last.
 * The cursor is the mirror's number and its own cursor.
 */
async function* mirrorPages(urls: readonly string[], options: PageOptions): AsyncGenerator<SourcePage> {
  const [, number = "0", rest = ""] = /^(\d+) (.*)$/s.exec(options.cursor ?? "") ?? [];
  const failures: UpstreamError[] = [];
  for (const [index, url] of urls.entries()) {
    if (index < Number(number)) continue;
    const resume = index === Number(number) && rest !== "" ? rest : null;
    try {
      for await (const page of listingPages("mirrors", url, { ...options, cursor: resume })) {
        const last = page.cursor === null && index + 1 === urls.length;
        yield {
          items: page.items.map((item) => ofMirror(item, new URL(url).host)),
          cursor:
            last && failures.length === 0 ? null : page.cursor === null ? `${index + 1} ` : `${index} ${page.cursor}`,
        };
      }
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      failures.push(error);
    }
  }
  if (failures[0] !== undefined) throw failures[0];
}

/** Two mirrors may list one name; the host keeps their records apart. */
function ofMirror(item: SourceItem, host: string): SourceItem {
  if (item.kind !== "record") return { ...item, id: `${host} ${item.id}` };
  return { ...item, record: { ...item.record, sourceId: `${host} ${item.record.sourceId}` } };
}
