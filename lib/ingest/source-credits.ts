import type { SourceCredit } from "@/lib/catalogue/source-credit";
import { SOURCES } from "@/lib/sources";
import { LOOK_UPS } from "@/lib/sources/look-ups";
import { ASKED } from "./adding-sources";
import { HARVEST } from "./harvest-record";

/** What servers said of themselves is theirs. */
const OF_SERVERS = { homepage: null, licence: "Each server's own", attribution: "The publishers of the servers" };

/** The credit of everything that records can come from. Pages read it from data/source-credits.json, which `npm run docs` writes. */
export function sourceCredits(): SourceCredit[] {
  return [
    ...[...SOURCES, ...LOOK_UPS].map(creditOf),
    { id: HARVEST, title: "Well-known servers, asked for their tools", ...OF_SERVERS },
    { id: ASKED, title: "Servers of the registries, asked for their tools", ...OF_SERVERS },
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function creditOf({ id, title, homepage, licence, attribution }: SourceCredit): SourceCredit {
  return { id, title, homepage, licence, attribution };
}
