import type { SearchDocument } from "./document";
import type { FACET_IDS } from "./filters";
import { excerpt } from "./highlight";
import type { SearchQuery } from "./query";
import { wordsOf } from "./words";

/** What a search answers. */

export type FacetId = (typeof FACET_IDS)[number];
export type FacetCount = { value: string; count: number };
export type Facets = Record<FacetId, FacetCount[]>;

/** A document without what only matching needs; the description is at most an excerpt. */
export type SearchHit = Omit<SearchDocument, "parameters" | "popularity">;

export type EngineId = "postgres" | "meilisearch";

export type SearchResult = {
  hits: SearchHit[];
  /** Exact up to 10,000; beyond it may be an estimate, and is shown as "about". */
  total: { count: number; exact: boolean };
  /** Counted as if the facet's own filter were not set, so that its other values can be added; null when not asked for. */
  facets: Facets | null;
  /** Cursor of the next page; null on the last. */
  next: string | null;
  /** Words to highlight: those of the query and what they were read as (lib/search/highlight.ts). */
  matched: string[];
  /** The query with its unknown words corrected, when that finds something; else null. */
  suggestion: string | null;
  /** With no hit: names and words of the catalogue that look like the query's. */
  nearest: string[];
  engine: EngineId;
  /** Why this engine answered instead of the one that is set up; null when it is the one. */
  fallback: string | null;
};

/** The document as a result shows it: its description cut to 300 characters around the first match. */
export function toHit(document: SearchDocument, matched: string[]): SearchHit {
  const { parameters: _parameters, popularity: _popularity, description, ...hit } = document;
  return { ...hit, description: description === null ? null : excerpt(description, matched, 300) };
}

/** What highlighting marks: the query's words, the last as a prefix while it is typed. */
export function matchedWords({ words, prefix, phrases }: SearchQuery): string[] {
  const last = words.at(-1);
  return [
    ...words.flatMap(({ word, pieces }) => [word, ...pieces]),
    ...(prefix && last !== undefined ? [`${last.word}*`] : []),
    ...phrases.filter(({ excluded }) => !excluded).flatMap(({ text }) => wordsOf(text)),
  ];
}
