import type { Package, Remote } from "@/lib/catalogue/server";
import { mapRemote } from "./server-document";

/** How a client starts or reaches a server: an entry of `mcpServers`. Read for what it names; never run. */
export type Launch = {
  command?: string | null;
  args?: readonly string[] | null;
  /** Names of environment variables; values are secrets and are not looked at. */
  envNames?: readonly string[];
  url?: string | null;
  /** "http", "sse", "stdio" … as the client's configuration says. */
  type?: string | null;
};

export type LaunchTarget = { packages: Package[]; remotes: Remote[] };

/** The package or remote that a launch names; empty for local paths, repositories and images built by hand. */
export function launchTarget(launch: Launch): LaunchTarget {
  const remote = mapRemote(launch.type, launch.url) ?? bridgedRemote(launch.args ?? []);
  if (remote !== null) return { packages: [], remotes: [remote] };
  const named = namedPackage(launch.command ?? "", launch.args ?? []);
  if (named === null) return { packages: [], remotes: [] };
  const environment = (launch.envNames ?? []).map((name) => ({ name, required: true, secret: false }));
  return { packages: [{ ...named, transport: "stdio", environment }], remotes: [] };
}

type Named = Pick<Package, "registryType" | "identifier" | "version">;

/** `npx mcp-remote https://…` reaches a remote: the address identifies it, the bridge does not. */
function bridgedRemote(args: readonly string[]): Remote | null {
  const bridge = args.findIndex((arg) => /^mcp-remote(@.*)?$/.test(arg));
  const url = bridge === -1 ? undefined : args.slice(bridge + 1).find((arg) => /^https?:\/\//.test(arg));
  return mapRemote(args.includes("sse-only") ? "sse" : "streamable-http", url);
}

function namedPackage(command: string, args: readonly string[]): Named | null {
  const program = command
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.(exe|cmd)$/i, "")
    .toLowerCase();
  switch (program) {
    case "npx":
    case "bunx":
    case "pnpx":
      return npmPackage(optionValue(args, ["-p", "--package"]) ?? firstPositional(args));
    case "npm":
    case "pnpm":
    case "yarn":
      return /^(exec|dlx|x)$/.test(args[0] ?? "") ? npmPackage(firstPositional(args.slice(1))) : null;
    case "uvx":
      return pypiPackage(optionValue(args, ["--from"]) ?? firstPositional(args, ["--python", "--with", "-p", "-w"]));
    case "uv":
      return args[0] === "tool" && args[1] === "run" ? namedPackage("uvx", args.slice(2)) : null;
    case "pipx":
      return args[0] === "run" ? pypiPackage(optionValue(args, ["--spec"]) ?? firstPositional(args.slice(1))) : null;
    case "docker":
    case "podman":
      return args[0] === "run" ? ociPackage(firstPositional(args.slice(1), DOCKER_OPTIONS_WITH_VALUE)) : null;
    case "dnx":
      return nugetPackage(firstPositional(args));
    // On Windows: `cmd /c npx -y package`.
    case "cmd":
      return /^\/c$/i.test(args[0] ?? "") ? namedPackage(args[1] ?? "", args.slice(2)) : null;
    default:
      return null;
  }
}

/** Options of `docker run` that take the next argument, as far as server configurations use them. */
const DOCKER_OPTIONS_WITH_VALUE = [
  ...["-e", "--env", "--env-file", "-v", "--volume", "--mount", "--name", "-p", "--publish", "--network", "--net"],
  ...[
    "-u",
    "--user",
    "-w",
    "--workdir",
    "--entrypoint",
    "--add-host",
    "--platform",
    "-l",
    "--label",
    "-h",
    "--hostname",
  ],
  ...[
    "--memory",
    "-m",
    "--cpus",
    "--cap-add",
    "--cap-drop",
    "--security-opt",
    "--restart",
    "--pull",
    "--gpus",
    "--tmpfs",
  ],
];

function firstPositional(args: readonly string[], withValue: readonly string[] = []): string | undefined {
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? "";
    if (!arg.startsWith("-")) return arg;
    if (withValue.includes(arg)) index += 1;
  }
  return undefined;
}

function optionValue(args: readonly string[], names: readonly string[]): string | undefined {
  const index = args.findIndex((arg) => names.includes(arg.split("=", 1)[0] ?? ""));
  if (index === -1) return undefined;
  return args[index]?.split("=")[1] ?? args[index + 1];
}

const NPM_NAME = /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/i;

/** `@scope/name@1.2.3`; null for addresses, paths and everything else that is no name in the npm registry. */
export function npmPackage(spec: string | undefined): Named | null {
  const at = spec?.indexOf("@", 1) ?? -1;
  const name = at === -1 ? spec : spec?.slice(0, at);
  if (name === undefined || name.length > 214 || !NPM_NAME.test(name)) return null;
  return { registryType: "npm", identifier: name, version: pinned(at === -1 ? "" : spec?.slice(at + 1)) };
}

/** `name`, `name==1.2`, `name@1.2`, `name[extra]`; null for `git+https://…` and paths. */
export function pypiPackage(spec: string | undefined): Named | null {
  const match = /^([a-z0-9]([a-z0-9._-]*[a-z0-9])?)(\[[^\]]*\])?((==|@)([^\s,;]+)|[<>~!=].*)?$/i.exec(spec ?? "");
  const name = match?.[1];
  if (name === undefined || /\.(py|whl|git)$/i.test(name)) return null;
  return { registryType: "pypi", identifier: name, version: pinned(match?.[6]) };
}

/** An image with a registry or an owner; a bare name was built on somebody's machine. */
function ociPackage(image: string | undefined): Named | null {
  const match = /^([a-z0-9.-]+(:\d+)?\/[a-z0-9._/-]+)(:[\w.-]+)?(@sha256:[0-9a-f]{64})?$/i.exec(image ?? "");
  if (match === null) return null;
  return {
    registryType: "oci",
    identifier: `${match[1]}${match[3] === ":latest" ? "" : (match[3] ?? "")}`,
    version: null,
  };
}

function nugetPackage(spec: string | undefined): Named | null {
  const match = /^([a-z0-9_.-]+)(@(.+))?$/i.exec(spec ?? "");
  return match?.[1] ? { registryType: "nuget", identifier: match[1], version: pinned(match[3]) } : null;
}

/** A version as it stands in a registry; tags and ranges are none. */
function pinned(version: string | undefined): string | null {
  return version !== undefined && /^v?\d+(\.\w+)*([-+].+)?$/.test(version) ? version : null;
}
