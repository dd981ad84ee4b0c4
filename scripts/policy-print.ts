import { parametersOf } from "@/lib/catalogue/parameter";
import { serverPath } from "@/lib/catalogue/path";
import { withDatabase } from "@/lib/db/embedded";
import { listPolicyTools } from "@/lib/db/policy-tools";
import { getServer, resolveServerSlug } from "@/lib/db/servers";
import { env } from "@/lib/env";
import { InvalidInputError, NotFoundError } from "@/lib/errors";
import { buildPolicy } from "@/lib/policies/build-policy";
import { findFormat, FORMATS } from "@/lib/policies/formats";
import { namedTools } from "@/lib/policies/named-tools";
import { parseStrictness, shortServerName, STRICTNESSES } from "@/lib/policies/policy";
import { isServerName, NOT_A_SERVER_NAME } from "@/lib/policies/server-name";

type Options = {
  server: string;
  format: string;
  strictness: string;
  /** Lists of exact names, separated by commas. */
  tools?: string[];
  /** The server's name in the user's own configuration. */
  name?: string;
};

/**
 * Prints the policy of a server, or of some of its tools; what has no place in the file goes to standard error.
 * @throws InvalidInputError for an unknown format, strictness or tool, NotFoundError for an unknown server.
 */
export async function printPolicy({ server: wanted, tools, name, ...variant }: Options): Promise<void> {
  const { format, strictness } = readVariant(variant);
  if (name !== undefined && !isServerName(name)) {
    throw new InvalidInputError(`The name ${JSON.stringify(name)} ${NOT_A_SERVER_NAME}.`);
  }
  const { server, all } = await withDatabase(() => load(wanted, tools !== undefined));
  const rows = tools === undefined ? all : [...new Set(tools.flatMap((list) => namedTools(all, list)))];
  const facts = rows.map(({ inputSchema, ...tool }) => ({ ...tool, parameters: parametersOf(inputSchema) }));
  const policyServer = { slug: server.slug, shortName: name ?? shortServerName(server.name), tools: facts };
  const options = { sourceUrl: sourceUrlOf(server.slug), ruleset: rows[0]?.ruleset ?? "none" };
  const { text, beside, lost } = format.render(buildPolicy(policyServer, { strictness }), options);
  process.stdout.write(text);
  if (beside.length > 0) console.error([...beside, ...lost].join("\n"));
  if (rows.length === 0) console.error("No tool of this server is known: the policy names none.");
}

function readVariant(variant: { format: string; strictness: string }) {
  const format = findFormat(variant.format);
  const strictness = parseStrictness(variant.strictness);
  if (format === null)
    throw unknown(
      "format",
      variant.format,
      FORMATS.map(({ id }) => id),
    );
  if (strictness === null) throw unknown("strictness", variant.strictness, STRICTNESSES);
  return { format, strictness };
}

function unknown(what: string, text: string, known: readonly string[]): InvalidInputError {
  return new InvalidInputError(`There is no ${what} ${JSON.stringify(text)}; there are ${known.join(", ")}.`);
}

async function load(wanted: string, withRemoved: boolean) {
  const server = await getServer((await resolveServerSlug(wanted)) ?? "");
  if (server === null) throw new NotFoundError(`No server has the slug ${JSON.stringify(wanted)}.`);
  return { server, all: await listPolicyTools(server.slug, withRemoved) };
}

function sourceUrlOf(slug: string): string {
  const { BASE_URL, PORT } = env();
  return (BASE_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, "") + serverPath(slug);
}
