import type { Settings } from "meilisearch";
import { digestOf } from "@/lib/catalogue/digest";
import { categorySlug } from "@/lib/catalogue/category";
import type { SearchDocument } from "./document";
import { synonymTable } from "./synonyms";
import { plainName, rankOf, serverValues } from "./terms";
import { allWordsOf, exactKey, stem, wordsOf } from "./words";

/** The index as Meilisearch holds it: what is searched are our own words (lib/search/words.ts), so that both engines read alike. */

/** A document as Meilisearch stores it. */
export type Stored = {
  id: string;
  digest: string;
  name: string;
  head: string;
  parameters: string;
  description: string;
  /** The words as they stand, for phrases. */
  text: string;
  kind: string;
  category: string | null;
  risk: string | null;
  signal: string[];
  source: string[];
  transport: string[];
  registry: string[];
  server: string[];
  /** 0 server, 1 tool. */
  place: number;
  level: number;
  rank: number;
  popularity: number;
  observedAt: number;
  document: SearchDocument;
};

export const SETTINGS: Settings = {
  searchableAttributes: ["name", "head", "parameters", "description", "text"],
  filterableAttributes: ["kind", "category", "risk", "signal", "source", "transport", "registry", "server"],
  sortableAttributes: ["level", "rank", "popularity", "observedAt"],
  displayedAttributes: ["id", "digest", "document"],
  // A chosen order is the order; else as many words as possible, few typos, names before texts, servers before tools.
  rankingRules: ["sort", "words", "typo", "attribute", "exactness", "proximity", "place:asc", "rank:desc"],
  typoTolerance: { minWordSizeForTypos: { oneTypo: 4, twoTypos: 9 } },
  synonyms: stemmed(synonymTable()),
  pagination: { maxTotalHits: 1_000_000 },
  faceting: { maxValuesPerFacet: 100 },
};

/** Lists whose order the server does not keep. */
const UNORDERED = new Set(["filterableAttributes", "sortableAttributes", "displayedAttributes"]);

/** Whether settings, as the server tells them with its defaults filled in, hold all of ours. */
export function holds(current: unknown, wanted: unknown, name = ""): boolean {
  if (Array.isArray(wanted) && Array.isArray(current)) {
    const comparable = (list: unknown[]): string => JSON.stringify(UNORDERED.has(name) ? [...list].sort() : list);
    return comparable(current) === comparable(wanted);
  }
  if (typeof wanted !== "object" || wanted === null) return current === wanted;
  if (typeof current !== "object" || current === null) return false;
  const known = new Map(Object.entries(current));
  return Object.entries(wanted).every(([key, value]) => holds(known.get(key), value, key));
}

export function stored(document: SearchDocument): Stored {
  const { name, title, server, description, parameters } = document;
  const head = [title ?? "", plainName(server.name), server.title].flatMap(allWordsOf);
  return {
    id: document.id,
    digest: digestOf(document),
    name: bothForms([...wordsOf(plainName(name)), exactKey(name)]),
    head: bothForms(head),
    parameters: stems(parameters.flatMap(wordsOf)),
    description: stems(allWordsOf(description ?? "")),
    text: [name, title ?? "", description ?? ""].map((text) => wordsOf(text).join(" ")).join(" . "),
    kind: document.kind,
    category: document.category === null ? null : categorySlug(document.category),
    risk: document.risk === null ? null : String(document.risk),
    signal: document.signals.map(lower),
    source: document.sources.map(lower),
    transport: document.transports.map(lower),
    registry: document.registries.map(lower),
    server: serverValues(server),
    place: document.kind === "server" ? 0 : 1,
    level: document.risk ?? 0,
    rank: rankOf(document),
    popularity: document.popularity,
    observedAt: Date.parse(document.observedAt),
    document,
  };
}

/** Stems first, then the words as they stand where that differs: misspellings are nearer to the whole word. */
function bothForms(words: string[]): string {
  return [stems(words), ...words.filter((word) => stem(word) !== word)].join(" ");
}

function stems(words: string[]): string {
  return words.map(stem).join(" ");
}

function lower(text: string): string {
  return text.toLowerCase();
}

function stemmed(table: Record<string, string[]>): Record<string, string[]> {
  const words = (text: string): string => stems(wordsOf(text));
  return Object.fromEntries(Object.entries(table).map(([word, others]) => [words(word), others.map(words)]));
}
