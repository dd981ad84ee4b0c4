import type { Package } from "./server";

/** Packages that start somebody else's server: many records name them, none of them is that package. */
const LAUNCHERS = new Set([
  "npm:mcp-remote",
  "npm:supergateway",
  "npm:@smithery/cli",
  "pypi:mcp-proxy",
  "npm:mcp-proxy",
]);

/** `npm:@scope/name`, `pypi:name`, `oci:ghcr.io/owner/image` without version, tag or digest; null when it names none. */
export function packageKey(item: Pick<Package, "registryType" | "identifier">): string | null {
  const type = item.registryType.trim().toLowerCase();
  const name = normalIdentifier(type, item.identifier.trim());
  const key = `${type}:${name}`;
  return name === "" || LAUNCHERS.has(key) ? null : key;
}

function normalIdentifier(type: string, identifier: string): string {
  switch (type) {
    case "npm":
      return identifier.toLowerCase().replace(/(?!^)@.*$/, "");
    case "pypi":
      return identifier
        .toLowerCase()
        .replace(/[[=<>~!; ].*$/, "")
        .replace(/[-_.]+/g, "-");
    case "oci":
      return identifier
        .toLowerCase()
        .replace(/@.*$/, "")
        .replace(/:[^/:]*$/, "")
        .replace(/^(index\.)?docker\.io\//, "")
        .replace(/^library\//, "");
    case "nuget":
      return identifier.toLowerCase();
    default:
      return identifier;
  }
}
