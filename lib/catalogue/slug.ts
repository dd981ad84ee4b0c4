import { digestOf } from "./digest";

const MAX_SERVER_SLUG = 120;

/**
 * The URL segment of a server: `io.github.containers/kubernetes-mcp-server` → `io-github-containers-kubernetes-mcp-server`.
 * One segment of `[a-z0-9-]`; text that leaves nothing (other scripts) or too much gets a digest of the whole name.
 */
export function serverSlug(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (plain !== "" && plain.length <= MAX_SERVER_SLUG) return plain;
  const head = plain.slice(0, MAX_SERVER_SLUG - 9).replace(/-+$/, "");
  return [head === "" ? "server" : head, shortDigest(name)].join("-");
}

/** The slug to take when another server already has `serverSlug(name)`: stable for the same identity key. */
export function collidingServerSlug(name: string, identity: string): string {
  return `${serverSlug(name)
    .slice(0, MAX_SERVER_SLUG - 9)
    .replace(/-+$/, "")}-${shortDigest(identity)}`;
}

/**
 * The URL segment of a tool before percent-encoding: its exact, case-sensitive name, except that names a URL cannot
 * hold as one segment (`.`, `..`, blank) get a digest.
 */
export function toolSlug(name: string): string {
  if (/^\s*$/.test(name) || name === "." || name === "..") return `tool-${shortDigest(name)}`;
  return name;
}

function shortDigest(text: string): string {
  return digestOf(text.toWellFormed()).slice(0, 8);
}
