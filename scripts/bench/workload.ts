import type { Ecosystem } from "./registry";
import { random, zipf, type Random } from "./random";
import { NOUNS, VERBS } from "./vocabulary";
import { wordsOf } from "@/lib/search/words";

/** What people ask: kinds of queries in the shares that the figures are stated for, made of the ecosystem's own names. */

const SHARES = { rare: 0.4, common: 0.2, prefix: 0.25, typo: 0.1, filters: 0.05 } as const;
export type Kind = keyof typeof SHARES;
export type BenchQuery = { kind: Kind; params: URLSearchParams; facets: boolean };

const pickVerb = zipf(VERBS, 0.9);
const pickNoun = zipf(NOUNS, 0.7);
const FILTERS = [
  "category=execute&risk=4",
  "risk=5",
  "signal=bulk&source=docker",
  "category=read&transport=stdio",
  "registry=npm&category=write",
];

/** The n-th query; the same one each time. */
export function queryAt(world: Ecosystem, number: number): BenchQuery {
  const of = random(number, "query");
  const kind = kindAt(of.next());
  const params = new URLSearchParams(
    kind === "filters" ? FILTERS[Math.floor(of.next() * FILTERS.length)] : { q: textOf(kind, world, of) },
  );
  return { kind, params, facets: kind === "common" || kind === "filters" };
}

function kindAt(at: number): Kind {
  const kinds: Kind[] = ["rare", "common", "prefix", "typo", "filters"];
  let sum = 0;
  return kinds.find((kind) => at < (sum += SHARES[kind])) ?? "rare";
}

function textOf(kind: Kind, world: Ecosystem, of: Random): string {
  const { server, tools } = world.serverAt(Math.floor(of.next() * world.servers));
  const name = tools[Math.floor(of.next() * tools.length)]?.name ?? server.title;
  switch (kind) {
    case "rare":
      return of.next() < 0.5 ? `${name} ` : `${wordsOf(name).at(-1)} ${server.title.split(" ")[0]} `;
    case "common":
      return of.next() < 0.5 ? `${of.pick(pickVerb)} ` : `${of.pick(pickVerb)} ${of.pick(pickNoun)} `;
    case "prefix":
      return cutWord(of, of.next() < 0.5 ? of.pick(pickNoun) : wordsOf(name).slice(0, 2).join(" "));
    default:
      return misspelt(of, name);
  }
}

function cutWord(of: Random, text: string): string {
  const last = text.split(" ").at(-1) ?? "";
  const keep = 1 + Math.floor(of.next() * Math.max(1, last.length - 1));
  return text.slice(0, text.length - last.length + keep);
}

/** One letter left out, doubled or swapped with its neighbour, in the longest word. */
export function misspelt(of: Random, name: string): string {
  const words = wordsOf(name);
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one), "");
  const at = 1 + Math.floor(of.next() * Math.max(1, longest.length - 2));
  const [before, here, after] = [longest.slice(0, at), longest[at] ?? "", longest.slice(at + 1)];
  const way = Math.floor(of.next() * 3);
  const wrong =
    way === 0
      ? before + after
      : way === 1
        ? before + here + here + after
        : before + after.slice(0, 1) + here + after.slice(1);
  return words.map((word) => (word === longest ? wrong : word)).join(" ");
}
