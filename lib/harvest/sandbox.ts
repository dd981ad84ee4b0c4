import { fileURLToPath } from "node:url";
import { z } from "zod";
import { messageOf } from "@/lib/errors";
import { launch, type Rung } from "./sandbox/launch";
import { LIMITS, NOBODY } from "./sandbox/limits";
import type { Program } from "./sandbox/program";

export { launch, type Running, type Rung } from "./sandbox/launch";
export type { Program } from "./sandbox/program";

/** How tools were obtained: a rung of the ladder, or a remote endpoint, where nothing is executed here. */
export type Isolation = Rung | "remote";

const LADDER = ["bwrap", "unshare"] as const;
const PROBE_MS = 10_000;

/** What a jail must report before it is trusted with a stranger's code. */
const ReportSchema = z.object({
  uid: z.literal(NOBODY),
  groups: z.array(z.literal(NOBODY)),
  network: z.literal(false),
  writesPackage: z.literal(false),
  writesRoot: z.literal(false),
  writesTmp: z.literal(true),
  seesHomes: z.literal(false),
  processes: z.number().max(5),
  environment: z.tuple([z.literal("HOME"), z.literal("NODE_ENV"), z.literal("PATH"), z.literal("TMPDIR")]),
});

export type Ladder = { rung: "bwrap" | "unshare" | null; /** Why each higher rung was not taken. */ refused: string[] };

let chosen: Promise<Ladder> | undefined;

/** The strongest rung that holds on this machine, found once a process by really running a probe in each. */
export function findRung(): Promise<Ladder> {
  chosen ??= climb();
  return chosen;
}

async function climb(): Promise<Ladder> {
  const refused: string[] = [];
  for (const rung of LADDER) {
    const problem = await probe(rung);
    if (problem === null) return { rung, refused };
    refused.push(`${rung}: ${problem}`);
  }
  return { rung: null, refused };
}

/** Runs the probe on one rung; null when it holds, else what was wrong in one line. */
export async function probe(rung: "bwrap" | "unshare"): Promise<string | null> {
  if (process.platform !== "linux") return `not available on ${process.platform}`;
  const program: Program = {
    packageDir: fileURLToPath(new URL("sandbox/probe", import.meta.url)),
    script: "probe.mjs",
    args: [],
    env: {},
    files: {},
  };
  try {
    return await runProbe(rung, program);
  } catch (error) {
    return messageOf(error);
  }
}

async function runProbe(rung: "bwrap" | "unshare", program: Program): Promise<string | null> {
  const running = await launch(rung, program);
  const timer = setTimeout(() => running.stdout.destroy(new Error("the probe did not answer")), PROBE_MS);
  try {
    const errors = collect(running.stderr);
    const output = await collect(running.stdout);
    if (output === "") return (await errors).trim().split("\n").at(-1) || (await running.ended);
    const report = ReportSchema.safeParse(JSON.parse(output));
    return report.success
      ? null
      : report.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  } finally {
    clearTimeout(timer);
    await running.close();
  }
}

async function collect(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = "";
  for await (const chunk of stream) if (text.length < 64 * 1024) text += chunk.toString();
  return text;
}

const JAIL_TEXT = `no network, none of this machine's files but system libraries and the package itself (read-only), a cleared \
environment, uid ${NOBODY} without privileges, its own process list, at most ${LIMITS.tasks} processes and threads, \
${LIMITS.residentBytes / 1024 ** 2} MiB of memory, ${LIMITS.tmpBytes / 1024 ** 2} MiB of temporary files and \
${LIMITS.cpuSeconds} s of processor time a process`;

const DESCRIPTIONS: Record<Isolation, { title: string; text: string }> = {
  bwrap: { title: "bubblewrap sandbox", text: `Started in a bubblewrap sandbox: ${JAIL_TEXT}.` },
  unshare: {
    title: "namespace sandbox",
    text: `Started in a sandbox made with unshare, pivot_root and prlimit: ${JAIL_TEXT}.`,
  },
  none: {
    title: "no sandbox",
    text: "Started without a sandbox because the operator allowed it: a cleared environment and a memory watch, but the network and the operator's files were in reach.",
  },
  remote: { title: "remote endpoint", text: "Asked over the network; nothing was executed on this machine." },
};

/** What an isolation guarantees, for the summary, the pages and the documentation. */
export function describeIsolation(isolation: Isolation): { title: string; text: string } {
  return DESCRIPTIONS[isolation];
}
