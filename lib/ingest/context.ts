import { classify } from "@/lib/classifier/classify";
import { SOURCES } from "@/lib/sources";
import { HARVEST } from "./harvest-record";
import type { SaveContext } from "./save";

/**
 * Whose words describe a server, first to last: publishers' own (the official registry checks who they are, a server.json
 * does not), then what the server itself said; sources that nobody ranked come in the order of SOURCES.
 */
const TRUSTED = ["official", "server-json", HARVEST];

/** How this catalogue labels tools and whose words it takes first. */
export const CONTEXT: Omit<SaveContext, "now"> = {
  rank: (source) => {
    const order = [...TRUSTED, ...SOURCES.map(({ id }) => id).filter((id) => !TRUSTED.includes(id))];
    const position = order.indexOf(source);
    return position === -1 ? order.length : position;
  },
  label: (server, tool) => classify({ server, tool }),
};
