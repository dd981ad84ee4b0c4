import type { Package } from "@/lib/catalogue/server";

/** What a package name and a version may look like in each ecosystem; anything else gets no snippet. */
const NAMES: Record<string, RegExp> = {
  npm: /^(@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/,
  pypi: /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/,
  oci: /^[a-z0-9][a-z0-9._/:-]*(@sha256:[a-f0-9]{64})?$/,
  nuget: /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
};
const VERSION = /^[A-Za-z0-9][A-Za-z0-9._+-]*$/;

/** The line that starts the package over stdio, or null when its name or version is not one that the ecosystem allows. */
export function installCommand({ registryType, identifier, version }: Package): string | null {
  if (identifier.length > 214 || NAMES[registryType]?.test(identifier) !== true) return null;
  const pinned = version !== null && VERSION.test(version) ? version : null;
  switch (registryType) {
    case "npm":
      return `npx -y ${identifier}${pinned === null ? "" : `@${pinned}`}`;
    case "pypi":
      return `uvx ${identifier}${pinned === null ? "" : `==${pinned}`}`;
    case "oci":
      return `docker run -i --rm ${identifier}${tagged(identifier) || pinned === null ? "" : `:${pinned}`}`;
    case "nuget":
      return `dnx ${identifier}${pinned === null ? "" : `@${pinned}`} --yes`;
    default:
      return null;
  }
}

/** Whether an image reference already names a tag or digest; a colon before a slash is a port. */
function tagged(image: string): boolean {
  return image.includes("@") || (image.split("/").at(-1) ?? "").includes(":");
}
