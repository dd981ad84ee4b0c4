import ipaddr from "ipaddr.js";
import { digestOf } from "@/lib/catalogue/digest";
import { packageKey } from "@/lib/catalogue/package-key";
import type { ServerRecord } from "@/lib/catalogue/server";

/**
 * How far a key identifies. A `name` always does. A `direct` key (package, remote address) does unless one source gives
 * it to many servers. A `repository` does unless it holds several servers. lib/ingest/merge.ts decides.
 */
export type KeyKind = "name" | "direct" | "repository";
export type IdentityKey = { key: string; kind: KeyKind };

/** B-tree keys end at 2.7 kB; longer ones are replaced by their digest. */
const MAX_KEY = 500;

/** Every key by which the record can be recognised in another source, sorted. */
export function identityKeys(record: ServerRecord): IdentityKey[] {
  const keys = new Map<string, KeyKind>();
  if (record.registryName !== null) keys.set(`name:${record.registryName.toLowerCase()}`, "name");
  for (const item of record.packages) {
    const key = packageKey(item);
    if (key !== null) keys.set(key, "direct");
  }
  for (const remote of record.remotes) {
    const key = remoteKey(remote.url);
    if (key !== null) keys.set(key, "direct");
  }
  const repository = record.repository && repositoryKey(record.repository.url, record.repository.subfolder);
  if (repository !== null) keys.set(repository, "repository");
  return [...keys]
    .map(([key, kind]) => ({ key: key.length > MAX_KEY ? `digest:${digestOf(key)}` : key, kind }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * Packages of one family are alternatives: two records with different ones are different servers. Images of different
 * publishers are not (one server is often rebuilt by others), nor are release files.
 */
export function packageFamily(key: string): string | null {
  if (key.startsWith("oci:")) return key.slice(0, key.lastIndexOf("/") + 1) || "oci:";
  const type = key.slice(0, key.indexOf(":"));
  return type === "npm" || type === "pypi" || type === "nuget" ? type : null;
}

/** The address without what makes no difference; null for templates, placeholders and private or local hosts. */
export function remoteKey(address: string): string | null {
  if (/[{}<>$]|%7b|\byour[-_]/i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || !isPublicHost(url.hostname)) return null;
  return `url:${url.host}${url.pathname.replace(/\/+$/, "")}${url.search}`;
}

function isPublicHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(bare)) return ipaddr.process(bare).range() === "unicast";
  if (!bare.includes(".")) return false;
  return !/(^|\.)(example\.(com|org|net)|localhost|local|internal|test|example|invalid)$/.test(bare);
}

/** `repo:github.com/owner/name#subfolder`, from any of the ways in which people write a repository; null when none. */
export function repositoryKey(address: string, subfolder: string | null): string | null {
  const url = repositoryUrl(address);
  if (url === null) return null;
  const parts = url.pathname.split("/").filter((part) => part !== "");
  const tree = parts.findIndex((part, index) => index >= 2 && (part === "tree" || part === "blob"));
  const named = tree === -1 ? parts : parts.slice(0, parts[tree - 1] === "-" ? tree - 1 : tree);
  const owned = url.hostname === "github.com" ? named.slice(0, 2) : named;
  if (owned.length < 2) return null;
  const inTree = tree === -1 ? "" : parts.slice(tree + 2).join("/");
  const folder = (subfolder ?? inTree).replace(/^(\.?\/+)+|\/+$|^\.$/g, "");
  const path = owned
    .join("/")
    .replace(/\.git$/i, "")
    .toLowerCase();
  return `repo:${url.host}/${path}${folder === "" ? "" : `#${folder}`}`;
}

function repositoryUrl(address: string): URL | null {
  const plain = address
    .trim()
    .replace(/^git\+/, "")
    .replace(
      /^(github|gitlab|bitbucket):(?!\/\/)/,
      (_, host: string) => `https://${host}.${host === "bitbucket" ? "org" : "com"}/`,
    )
    .replace(/^(ssh:\/\/)?git@([^:/]+)[:/]/, "https://$2/")
    .replace(/^git:\/\//, "https://")
    .replace(/^(?=[\w-]+\.[\w.-]+\/)/, "https://");
  if (!URL.canParse(plain)) return null;
  const url = new URL(plain);
  if (!/^https?:$/.test(url.protocol)) return null;
  url.hostname = url.hostname.replace(/^www\./, "");
  return url;
}
