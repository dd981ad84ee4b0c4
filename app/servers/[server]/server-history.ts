import type { ServerHistory } from "@/components/server/server-versions";
import { POSSIBLE_RUG_PULLS } from "@/lib/catalogue/change";
import { listChanges } from "@/lib/db/changes";
import { observedVersions } from "@/lib/db/server-versions";

const NEWEST = 10;
const WARNED = 5;

/** What the server's page says of its versions and changes. */
export async function historyOf(server: string): Promise<ServerHistory> {
  const [versions, changes, warnings] = await Promise.all([
    observedVersions(server),
    listChanges({ server, limit: NEWEST }),
    listChanges({ server, kinds: POSSIBLE_RUG_PULLS, limit: WARNED }),
  ]);
  return { versions, changes: changes.items, warnings: warnings.items };
}
