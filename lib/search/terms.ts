import { categorySlug } from "@/lib/catalogue/category";
import type { SearchDocument } from "./document";
import { allWordsOf, exactKey, stem, wordsOf } from "./words";

/**
 * What Postgres finds a document by: one list of terms, told apart by their first character, so that one index answers words,
 * names, filters and samples together.
 */
export const MARK = {
  /** The whole name run together: `!podsexec`. */
  exact: "!",
  /** The same, to be found while it is typed; apart from the words, which would otherwise seem more frequent than they are. */
  key: "$",
  /** A word of the name: `=pods`, `=pod`. */
  name: "=",
  /** A word of the name, title, server's name or server's title: `~kubernetes`. */
  head: "~",
  /** A word anywhere, without its inflection. */
  any: "",
  /** How many words the name has: `%2`. */
  length: "%",
  /** A facet's value: `#category/execute`. */
  facet: "#",
} as const;

/** Shares that `sampleOf` spreads the documents over. */
export const SAMPLES = 1024;

/** At most so many terms a document, far below Postgres' 1 MB for a tsvector. */
const MAX_TERMS = 1500;
const MAX_FACET_VALUE = 100;

/** The term of a facet's value. */
export function facetTerm(facet: string, value: string): string {
  return `${MARK.facet}${facet}/${value.toLowerCase().slice(0, MAX_FACET_VALUE)}`;
}

export const KINDS = ["server", "tool"] as const;
export type DocumentKind = (typeof KINDS)[number];

/** The term that all servers, or all tools, hold. */
export function kindTerm(kind: DocumentKind): string {
  return facetTerm("kind", kind);
}

/** Every term of the document. */
export function termsOf(document: SearchDocument): string[] {
  const { name, title, server, description, parameters } = document;
  // In a name camelCase separates words; elsewhere `GitHub` is looked for as one word too.
  const nameWords = wordsOf(plainName(name));
  const headWords = [...nameWords, ...[title ?? "", plainName(server.name), server.title].flatMap(allWordsOf)];
  const key = exactKey(name);
  const rest = [...parameters, description ?? ""].flatMap(allWordsOf);
  const terms = [
    ...exactKeys(document).map((exact) => MARK.exact + exact),
    MARK.length + String(nameLength(plainName(name))),
    kindTerm(document.kind),
    ...facetsOf(document).map(([facet, value]) => facetTerm(facet, value)),
    MARK.key + key,
    ...marked(MARK.name, nameWords),
    ...marked(MARK.head, headWords),
    ...[...headWords, ...rest].map(stem),
  ];
  return [...new Set(terms)].filter((term) => term !== "" && term !== MARK.key).slice(0, MAX_TERMS);
}

function marked(mark: string, words: string[]): string[] {
  return words.filter((word) => word !== "").flatMap((word) => [mark + word, mark + stem(word)]);
}

/** A registry name without its host: most of `io.github.owner/name` would otherwise be found by "github". */
export function plainName(name: string): string {
  return name.replace(/^[a-z]{2,4}\.(?:(?:github|gitlab|bitbucket)\.)?(?=[^/]+\/)/, "");
}

/** Distinct words of a name, inflections apart. */
function nameLength(name: string): number {
  return new Set(wordsOf(name).map(stem)).size;
}

/** What a server is called beside its full name: its last segment, with and without "mcp" and "server", and its title. */
function exactKeys({ kind, name, title }: Pick<SearchDocument, "kind" | "name" | "title">): string[] {
  const names = [name, ...(title === null ? [] : [title])];
  if (kind === "server") {
    const last = name.split("/").at(-1) ?? name;
    names.push(last, ...[last, title ?? ""].map((text) => wordsOf(text).filter(tells).join(" ")));
  }
  return [...new Set(names.map(exactKey))].filter((key) => key !== "");
}

function tells(word: string): boolean {
  return word !== "mcp" && word !== "server";
}

type FacetValue = readonly [facet: string, value: string];

/** The document's filterable values: those that are counted, and the words of its server's name. */
function facetsOf(document: SearchDocument): FacetValue[] {
  const { server } = document;
  return [...countedFacets(document), ...serverValues(server).map((name) => ["server", name] as const)];
}

/** What the `server:` filter finds a server by: its slug, its title in one, and the words of its name and title. */
export function serverValues(server: SearchDocument["server"]): string[] {
  const words = [plainName(server.name), server.title].flatMap(allWordsOf);
  return [...new Set([server.slug, exactKey(server.title), ...words, ...words.map(stem)])];
}

/** Those values that are counted and shown. */
function countedFacets(document: SearchDocument): FacetValue[] {
  const { category, risk, signals } = document;
  return [
    ...(category === null ? [] : [["category", categorySlug(category)] as const]),
    ...(risk === null ? [] : [["risk", String(risk)] as const]),
    ...signals.map((signal) => ["signal", signal] as const),
    ...openFacets(document),
  ];
}

/** Values that only the catalogue knows: where a server is listed and how it runs. */
export function openFacets({ sources, transports, registries }: SearchDocument): FacetValue[] {
  return [
    ...sources.map((source) => ["source", source] as const),
    ...transports.map((transport) => ["transport", transport] as const),
    ...registries.map((registry) => ["registry", registry] as const),
  ];
}

/**
 * Order among equal matches, 0 to 1,000,000: first how much the server is used (source's count, logarithmic, ten million is
 * full), then whether the definition says what it does, then short names, last a hash, so that no two sort alike by chance of age.
 */
export function rankOf(document: SearchDocument): number {
  const used = Math.min(1, Math.log10(1 + document.popularity) / 7);
  const described = (document.description ?? "").length >= 20 ? 1 : 0;
  const short = 1 - Math.min(10, nameLength(document.name)) / 10;
  return Math.round(600_000 * used + 200_000 * described + 190_000 * short + (hash(document.id) % 10_000));
}

/** The share of the index that the document falls into. */
export function sampleOf({ id }: SearchDocument): number {
  return (hash(id) >>> 16) % SAMPLES;
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  // Avalanche: ids that differ in the last digit only must not share their low bits.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
