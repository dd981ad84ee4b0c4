import path from "node:path";
import { storedDefinition } from "@/lib/catalogue/definition";
import { definitionDigest } from "@/lib/catalogue/digest";
import { parametersOf } from "@/lib/catalogue/parameter";
import type { ServerRecord } from "@/lib/catalogue/server";
import { classify } from "@/lib/classifier/classify";
import { messageOf } from "@/lib/errors";
import { planIngest } from "@/lib/ingest/pipeline";
import { buildPolicy } from "@/lib/policies/build-policy";
import { checkPolicy } from "@/lib/policies/check/check";
import { FORMATS } from "@/lib/policies/formats";
import type { PolicyServer } from "@/lib/policies/policy";
import { shortServerName, STRICTNESSES } from "@/lib/policies/policy";
import { READ_BACK } from "@/lib/policies/testing/read-back";

/**
 * Every server with known tools of the reference registries beside this repository, in every format and strictness: each
 * file must be free of problems by our own checks and name, read by another parser, the tools that the format allows:
 *   tsx scripts/bench/policies-read-back.ts [folder…]
 */
const root = path.resolve("../shared/data/registries");
const NAMES = [
  "docker-mcp-registry",
  "docker-mcp-gateway",
  "toolhive-registry",
  "toolsdk-mcp-registry",
  "mcpm.sh",
  "metorial-mcp-containers",
  "modelcontextprotocol-registry",
];
const folders = process.argv.length > 2 ? process.argv.slice(2) : NAMES.map((name) => path.join(root, name));

const options = { sourceUrl: "https://catalogue.example/x", ruleset: "rules-1" };
let servers = 0;
let tools = 0;
let files = 0;
let failed = 0;

for (const from of folders) {
  const { jobs } = await planIngest({ from }).catch((error: unknown) => {
    console.log(`${path.basename(from)}: ${messageOf(error)}`);
    return { jobs: [] };
  });
  for (const { source, origin } of jobs) {
    for await (const page of source.pages(origin, {})) {
      for (const item of page.items) if (item.kind === "record") await tryServer(item.record);
    }
  }
}
console.log(`${servers} servers, ${tools} tools, ${files} files read back and checked, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function tryServer(record: ServerRecord): Promise<void> {
  if (record.tools === null || record.tools.length === 0) return;
  const server = policyServer(record);
  servers += 1;
  tools += server.tools.length;
  for (const strictness of STRICTNESSES) {
    const policy = buildPolicy(server, { strictness });
    for (const format of FORMATS) {
      files += 1;
      try {
        const { text } = format.render(policy, options);
        const named = READ_BACK[format.id]?.(text, server.shortName) ?? new Map();
        const adapted = format.adapt(policy).servers[0]?.tools ?? [];
        const missing = adapted.filter(({ name, decision }) => decision === "allow" && named.get(name) !== "allow");
        const { problems } = (await checkPolicy(format.id, text)) ?? { problems: [] };
        const large = problems.filter(({ reason }) => !reason.includes("256 kB"));
        if (missing.length > 0 || large.length > 0) throw new Error(JSON.stringify({ missing, large }).slice(0, 500));
      } catch (error) {
        failed += 1;
        if (failed < 10) console.log(`${format.id} ${strictness} ${record.name}: ${messageOf(error)}`);
      }
    }
  }
}

function policyServer(record: ServerRecord): PolicyServer {
  const byName = new Map((record.tools ?? []).map((tool) => [tool.name, tool]));
  const facts = [...byName.values()].map((tool) => {
    const { definition } = storedDefinition(tool);
    const { category, risk } = classify({ server: { name: record.name }, tool: definition });
    const parameters = parametersOf(definition.inputSchema);
    return { name: definition.name, category, risk, parameters, digest: definitionDigest(definition) };
  });
  return { slug: "reference", shortName: shortServerName(record.name), tools: facts };
}
