import { fileURLToPath } from "node:url";
import { z } from "zod";
import { messageOf } from "@/lib/errors";
import { launch } from "./sandbox/launch";
import { NOBODY } from "./sandbox/limits";
import type { Program } from "./sandbox/program";

export { launch, type Running, type Rung } from "./sandbox/launch";
export type { Program } from "./sandbox/program";

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
