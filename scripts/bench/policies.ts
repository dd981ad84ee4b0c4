import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildPolicy } from "@/lib/policies/build-policy";
import { loadEvaluator } from "@/lib/policies/evaluate";
import { FORMATS } from "@/lib/policies/formats";
import { intercept } from "@/lib/policies/formats/intercept";
import { policylayer } from "@/lib/policies/formats/policylayer";
import { loadIntercept } from "@/lib/policies/intercept/load";
import type { PolicyServer, PolicyTool } from "@/lib/policies/policy";
import { STRICTNESSES } from "@/lib/policies/policy";
import { CLUSTER, SHOP } from "@/lib/policies/testing/servers";
import type { Evaluator } from "@/lib/policies/verdict";

/**
 * How many policies a core renders and how many calls it decides in a second, and whether the published policies beside
 * this repository load: tsx scripts/bench/policies.ts
 */

const SECONDS = 2;
const options = { sourceUrl: "https://catalogue.example/servers/x", ruleset: "rules-1" };
const TOOLS = [...CLUSTER.tools, ...SHOP.tools];

/** Runs the work over and over; tells how many results a second of processor time, which a busy machine does not change. */
function rate(work: (round: number) => number): number {
  for (let round = 0; round < 500; round += 1) work(round);
  const spent = (since: NodeJS.CpuUsage): number => {
    const { user, system } = process.cpuUsage(since);
    return (user + system) / 1e6;
  };
  const start = process.cpuUsage();
  let results = 0;
  for (let round = 0; spent(start) < SECONDS; round += 1) results += work(round);
  return results / spent(start);
}

function print(what: string, perSecond: number): void {
  console.log(`${what.padEnd(42)}${Math.round(perSecond).toLocaleString("en-GB").padStart(12)} /s`);
}

/** As a tool page does: build the policy of one tool and render it. */
function renderings(round: number, formats = FORMATS): number {
  const tool = TOOLS[round % TOOLS.length];
  if (tool === undefined) return 0;
  const server: PolicyServer = { slug: "example", shortName: "example", tools: [tool] };
  for (const strictness of STRICTNESSES) {
    const policy = buildPolicy(server, { strictness });
    for (const format of formats) format.render(policy, options);
  }
  return STRICTNESSES.length * formats.length;
}

function fiftyTools(): PolicyServer {
  const tools = Array.from({ length: 50 }, (_, index): PolicyTool => {
    const model = TOOLS.filter(({ name }) => !name.includes("."))[index % (TOOLS.length - 1)] ?? TOOLS[0];
    if (model === undefined) throw new Error("no tools");
    return { ...model, name: `${model.name}_${index}` };
  });
  return { slug: "fifty", shortName: "fifty", tools };
}

/** Calls of all fifty tools in turn, with every argument given, one a millisecond. */
function decisions(server: PolicyServer, evaluate: Evaluator): (round: number) => number {
  const text = "https://example.org/a/b";
  const calls = server.tools.map(({ name, parameters }) => ({
    tool: name,
    arguments: Object.fromEntries(
      (parameters ?? []).map((parameter) => [parameter.name, /int|num/.test(parameter.type) ? 5 : text]),
    ),
  }));
  let time = Date.UTC(2026, 0, 1);
  return () => {
    for (const call of calls) evaluate({ ...call, time: new Date((time += 1)) });
    return calls.length;
  };
}

print(
  "renderings, one tool, all formats",
  rate((round) => renderings(round)),
);
for (const format of FORMATS)
  print(
    `  ${format.id}`,
    rate((round) => renderings(round, [format])),
  );

const server = fiftyTools();
const policy = buildPolicy(server, { strictness: "recommended" });
const files = {
  intercept: intercept.render(policy, options).text,
  policylayer: policylayer.render(policy, options).text,
  neutral: JSON.stringify(policy),
};
for (const [format, text] of Object.entries(files)) {
  const loaded = loadEvaluator(format === "intercept" || format === "policylayer" ? format : "neutral", text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  print(`decisions, 50 tools, ${format}`, rate(decisions(server, loaded.policy())));
}

const published = path.resolve("../shared/data/registries/policylayer-intercept/policies");
if (existsSync(published)) {
  const names = readdirSync(published).filter((name) => name.endsWith(".yaml"));
  const texts = names.map((name) => readFileSync(path.join(published, name), "utf8"));
  const refused = texts.filter((text) => !loadIntercept(text).ok);
  console.log(
    `${names.length} published policies: ${names.length - refused.length} load, ${refused.length} are refused`,
  );
}
