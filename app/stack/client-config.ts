import { z } from "zod";

/**
 * Reads the configuration of an MCP client in the browser. Of each server only what names a public thing is kept: a package
 * without its version, or the host of an address. Environment, headers, other arguments, paths and keys are dropped.
 */

/** `reference`: what would be looked up, `npm:name`, `pypi:name`, `oci:image` or `host:name`; null with the reason. */
export type ConfiguredServer = { name: string; reference: string } | { name: string; reference: null; why: string };

export type ReadConfig = { servers: ConfiguredServer[] } | { problem: string };

/** Characters; a configuration is never longer. */
export const MAX_CONFIG = 500_000;
export const MAX_CONFIGURED = 100;

const EntrySchema = z.object({
  command: z.string().optional(),
  args: z.array(z.unknown()).optional(),
  url: z.string().optional(),
  serverUrl: z.string().optional(),
  httpUrl: z.string().optional(),
});
const EntriesSchema = z.record(z.string(), z.unknown());
const ConfigSchema = z.union([
  z.object({ mcpServers: EntriesSchema }).transform(({ mcpServers }) => mcpServers),
  z.object({ servers: EntriesSchema }).transform(({ servers }) => servers),
  z.object({ mcp: z.object({ servers: EntriesSchema }) }).transform(({ mcp }) => mcp.servers),
]);

/** The servers that a client's configuration names, or what is wrong with it. Never throws. */
export function readClientConfig(text: string): ReadConfig {
  if (text.length > MAX_CONFIG) return { problem: `The text is longer than ${MAX_CONFIG} characters.` };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "The text is not JSON: take out comments and trailing commas, and paste the whole object." };
  }
  const parsed = ConfigSchema.safeParse(value);
  if (!parsed.success)
    return { problem: "The JSON has no object mcpServers or servers with a server under each name." };
  const entries = Object.entries(parsed.data);
  if (entries.length === 0) return { problem: "The configuration names no server." };
  if (entries.length > MAX_CONFIGURED)
    return { problem: `The configuration names more than ${MAX_CONFIGURED} servers.` };
  return { servers: entries.map(([name, entry]) => configured(name, entry)) };
}

function configured(name: string, entry: unknown): ConfiguredServer {
  const parsed = EntrySchema.safeParse(entry);
  if (!parsed.success) return { name, reference: null, why: "its entry is not an object with a command or a url" };
  const { command, args = [], url, serverUrl, httpUrl } = parsed.data;
  const address = url ?? serverUrl ?? httpUrl;
  if (address !== undefined) return fromHost(name, address);
  if (command === undefined) return { name, reference: null, why: "it has neither a command nor a url" };
  const words = args.filter((word) => typeof word === "string");
  const bridged = words.find(
    (word, index) => /^https?:\/\//.test(word) && /^mcp-remote(@|$)/.test(words[index - 1] ?? ""),
  );
  if (bridged !== undefined) return fromHost(name, bridged);
  const reference = fromCommand(command, words);
  return reference === null
    ? { name, reference: null, why: "it starts a program that no package register names" }
    : { name, reference };
}

/** The host alone: paths and queries of remote servers often hold a key. */
function fromHost(name: string, address: string): ConfiguredServer {
  const host = URL.canParse(address) ? new URL(address).hostname : ""; // URL.parse is too new for some browsers.
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) && !/^[\d.]+$/.test(host)
    ? { name, reference: `host:${host}` }
    : { name, reference: null, why: "its address names no public host" };
}

const NPM = /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/i;
const PYPI = /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i;
const OCI = /^([a-z0-9.-]+(:\d+)?\/)?[a-z0-9._-]+(\/[a-z0-9._-]+)+$/;
/** Options of `docker run` and `podman run` that need no value of their own; every other one may have one. */
const DOCKER_FLAGS = /^(-[itd]+|--(rm|interactive|tty|detach|init|privileged|read-only)|--[a-z-]+=.*)$/;

function fromCommand(command: string, args: readonly string[]): string | null {
  const program = (command.split(/[\\/]/).at(-1) ?? "").replace(/\.(cmd|exe)$/i, "").toLowerCase();
  const [first = "", second = ""] = args;
  if (program === "cmd" && /^\/c$/i.test(first)) return fromCommand(second, args.slice(2));
  if (["npx", "bunx", "pnpx"].includes(program)) return npm(args);
  if (["pnpm", "yarn", "npm", "bun"].includes(program) && /^(dlx|exec|x)$/.test(first)) return npm(args.slice(1));
  if (program === "uvx") return pypi(args);
  if (program === "uv" && first === "tool" && second === "run") return pypi(args.slice(2));
  if (program === "pipx" && first === "run") return pypi(args.slice(1));
  if (["docker", "podman"].includes(program) && first === "run") return image(args.slice(1));
  return null;
}

function npm(args: readonly string[]): string | null {
  const name = packageOf(args, ["-p", "--package"])?.replace(/(?!^)@.*$/, "");
  return name !== undefined && NPM.test(name) ? `npm:${name}` : null;
}

function pypi(args: readonly string[]): string | null {
  const name = packageOf(args, ["--from", "--spec"])?.replace(/[[=<>~!@; ].*$/, "");
  return name !== undefined && PYPI.test(name) ? `pypi:${name}` : null;
}

/** What an option names, else the first word behind plain flags. An option that is not known may take the next word: none then. */
function packageOf(args: readonly string[], options: readonly string[]): string | undefined {
  for (const [index, word] of args.entries()) {
    if (options.includes(word)) return args[index + 1];
    const [option = "", value] = word.split("=", 2);
    if (options.includes(option)) return value;
    if (!word.startsWith("-")) return word;
    if (!/^(-y|--yes|-q|--quiet|--prefer-offline|--isolated|--refresh|--[a-z-]+=.*)$/.test(word)) return undefined;
  }
  return undefined;
}

function image(args: readonly string[]): string | null {
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? "";
    if (!word.startsWith("-")) {
      const name = word.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
      return OCI.test(name) ? `oci:${name}` : null;
    }
    if (!DOCKER_FLAGS.test(word)) at += 1;
  }
  return null;
}
