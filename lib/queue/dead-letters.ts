import { serverIdOf } from "@/lib/db/harvest-candidates";
import { deadJobs, DEAD_LETTERS } from "@/lib/db/queue-state";
import { NotFoundError } from "@/lib/errors";
import { PRIORITY } from "./jobs";
import { openQueue } from "./queue";
import { sendAsked } from "./send";

const ALL = "all";
const MOST = 10_000;

/**
 * Puts a dead job, all of them, or a visit of the server with that slug into the queue, and says what it did.
 * @throws NotFoundError when neither a dead job nor a server has that name.
 */
export async function retryDead(wanted: string): Promise<string> {
  const boss = await openQueue({ supervise: false, schedule: false });
  try {
    const dead = await deadJobs(MOST);
    const ids = dead.map(({ id }) => id).filter((id) => wanted === ALL || id === wanted);
    if (wanted === ALL || ids.length > 0) {
      const moved = ids.length === 0 ? 0 : await boss.redrive(DEAD_LETTERS, { ids, limit: MOST });
      return `${moved} of ${ids.length} dead jobs are back in the queue.`;
    }
    const serverId = await serverIdOf(wanted);
    if (serverId === null)
      throw new NotFoundError(`No dead job has the id, and no server the slug, ${JSON.stringify(wanted)}.`);
    await sendAsked(boss, serverId, PRIORITY.retried);
    return `${wanted} is asked next.`;
  } finally {
    await boss.stop({ graceful: false });
  }
}
