import { meaningOf } from "@/lib/catalogue/reason";
import type { RescanOutcome } from "@/lib/catalogue/rescan";
import { finishRescan, startRescan } from "@/lib/db/rescans";
import { loadHarvestList } from "@/lib/harvest";
import { harvestServer, type HarvestOutcome } from "@/lib/ingest/harvest-server";
import { log } from "@/lib/log/log";
import type { Ask } from "./ask";
import type { Workshop } from "./handlers";
import { PRIORITY, type JobData } from "./jobs";
import { GivenBack, type RunningJob } from "./running-job";
import { send } from "./send";

/** Asks one server. Its answer, the date of the next visit and the end of the job are one transaction. */
export async function harvest({ serverId }: JobData<"harvest">, job: RunningJob, shop: Workshop): Promise<void> {
  // A wish of the same server may have come while the job waited for its turn.
  const isWished = (await startRescan(serverId, new Date())) || job.priority >= PRIORITY.asked;
  const outcome = await harvestServer(serverId, {
    context: shop.context,
    cacheDir: shop.cacheDir,
    allowUnsandboxed: shop.allowUnsandboxed,
    again: isWished || job.priority >= PRIORITY.retried,
    harvest: await asListed(shop.ask),
    signal: job.signal,
    settle: (tx) => job.settle(tx),
  });
  if (outcome.became === "interrupted") throw new GivenBack();
  const { server, target, became, reason, message, tools } = outcome;
  log().info({ server: server?.slug, target, reason, tools, note: message }, `server ${became}`);
  if (isWished) await finishRescan(serverId, rescanOutcome(outcome), new Date());
  if (became === "updated" || became === "failed") await send(shop.boss, "index", {});
}

/** Well-known servers are started with the arguments and stub files that data/servers.yaml has for their package. */
async function asListed(ask: Ask): Promise<Ask> {
  const list = await loadHarvestList();
  return (subject, options) => {
    const known = "remote" in subject ? undefined : list.find((entry) => entry.package === subject.package);
    if (known === undefined || "remote" in subject) return ask(subject, options);
    const { bin, args, env, files, omitOptional } = known;
    return ask({ ...subject, bin, args, env: { ...subject.env, ...env }, files, omitOptional }, options);
  };
}

function rescanOutcome({ became, reason, message, tools }: HarvestOutcome): RescanOutcome {
  if (became !== "failed")
    return { status: "done", message: tools === 1 ? "It named one tool." : `It named ${tools ?? 0} tools.` };
  const status = reason !== null && meaningOf(reason).isFinal ? "impossible" : "failed";
  return { status, message: message ?? reason ?? "It did not answer." };
}
