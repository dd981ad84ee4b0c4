import { parseArgs } from "node:util";
import { parametersOf } from "@/lib/catalogue/parameter";
import { serverPath } from "@/lib/catalogue/slug";
import { terminalText } from "@/lib/catalogue/text";
import { withDatabase } from "@/lib/db/embedded";
import { listPolicyTools } from "@/lib/db/policy-tools";
import { getServer, resolveServerSlug } from "@/lib/db/servers";
import { env } from "@/lib/env";
import { exitCodeOf, InvalidInputError, messageOf, NotFoundError } from "@/lib/errors";
import { buildPolicy } from "@/lib/policies/build-policy";
import { DECIDABLE } from "@/lib/policies/decidable";
import { findFormat, FORMATS } from "@/lib/policies/formats";
import { parseStrictness, shortServerName, STRICTNESSES } from "@/lib/policies/policy";
import { check, decide } from "./policy-file";

const USAGE = `npm run --silent policy -- --server SLUG [--tools a,b] [--format ID] [--strictness S] [--name NAME]
npm run --silent policy -- --check FILE --format ID
npm run --silent policy -- --decide POLICY --format ${DECIDABLE.join("|")} < calls.jsonl
ID is one of ${FORMATS.map(({ id }) => id).join(", ")}; S one of ${STRICTNESSES.join(", ")}.`;

const text = { type: "string" } as const;
const help = { type: "boolean" } as const;
const OPTIONS = {
  server: text,
  tools: text,
  format: text,
  strictness: text,
  name: text,
  check: text,
  decide: text,
  help,
};

/** `npm run policy`: prints a policy, checks a policy file, or decides calls under one. */
async function main(): Promise<void> {
  const values = readArguments();
  if (values.help === true) return console.log(USAGE);
  const format = values.format ?? "intercept";
  if (values.check !== undefined) return check(values.check, format);
  if (values.decide !== undefined) return decide(values.decide, format);
  if (values.server === undefined) throw new InvalidInputError(USAGE);
  const strictness = parseStrictness(values.strictness ?? "recommended");
  const found = findFormat(format);
  if (found === null) throw new InvalidInputError(`There is no format ${JSON.stringify(format)}.\n${USAGE}`);
  if (strictness === null) {
    throw new InvalidInputError(`There is no strictness ${JSON.stringify(values.strictness)}.\n${USAGE}`);
  }
  const { server, tools } = await withDatabase(() => load(values.server ?? ""));
  // One name may itself hold commas.
  const whole = tools.some((tool) => tool.name === values.tools);
  const names = whole && values.tools !== undefined ? [values.tools] : values.tools?.split(",");
  const unknown = names?.find((name) => !tools.some((tool) => tool.name === name));
  if (unknown !== undefined) {
    throw new InvalidInputError(`${terminalText(server.name)} has no tool ${JSON.stringify(unknown)}.`);
  }
  const facts = tools.map(({ inputSchema, ...tool }) => ({ ...tool, parameters: parametersOf(inputSchema) }));
  const policy = buildPolicy(
    { slug: server.slug, shortName: values.name ?? shortServerName(server.name), tools: facts },
    { strictness, ...(names === undefined ? {} : { tools: names }) },
  );
  const { BASE_URL, PORT } = env();
  const sourceUrl = (BASE_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, "") + serverPath(server.slug);
  const rendered = found.render(policy, { sourceUrl, ruleset: tools[0]?.ruleset ?? "none" });
  process.stdout.write(rendered.text);
  // What has no place in the file's own comments.
  if (rendered.beside.length > 0) console.error([...rendered.beside, ...rendered.lost].join("\n"));
  if (tools.length === 0) console.error("No tool of this server is known: the policy names none.");
}

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new InvalidInputError(`${messageOf(error)}\n${USAGE}`);
  }
}

async function load(wanted: string) {
  const server = await getServer((await resolveServerSlug(wanted)) ?? "");
  if (server === null) throw new NotFoundError(`No server has the slug ${JSON.stringify(wanted)}.`);
  return { server, tools: await listPolicyTools(server.slug) };
}

try {
  await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
