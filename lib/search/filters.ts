import { CATEGORIES, categorySlug, parseCategory } from "@/lib/catalogue/category";
import { parseRisk, RISKS, type Risk } from "@/lib/catalogue/risk";
import { severityOf } from "@/lib/catalogue/severity";
import { TRANSPORTS } from "@/lib/catalogue/server";
import { isSignal, SIGNALS } from "@/lib/catalogue/signal";
import { InvalidInputError } from "@/lib/errors";
import { wordsOf } from "./words";

/**
 * The one definition of filters: what each is called in the URL (`?category=execute`) and in the query (`category:execute`),
 * which values it takes, and how a value is spoken of. Values of one filter widen (or), filters narrow (and).
 */
type Filter = {
  title: string;
  /** The canonical values that a typed value means. @throws InvalidInputError */
  parse(value: string): string[];
  /** What completion offers; null when only the index knows. */
  values: readonly string[] | null;
  label(value: string): string;
};

const same = (value: string): string => value;

export const FILTERS = {
  category: {
    title: "Category",
    parse: (value) => [categorySlug(parseCategory(value) ?? refuse("category", value, CATEGORIES.map(categorySlug)))],
    values: CATEGORIES.map(categorySlug),
    label: (value) => parseCategory(value) ?? value,
  },
  risk: {
    title: "Risk",
    parse: (value) => parseRisks(value).map(String),
    values: RISKS.map(String),
    label: (value) => `${value} ${severityOf(parseRisk(value) ?? 1)}`,
  },
  signal: {
    title: "Signal",
    parse: (value) => [
      isSignal(value.toLowerCase()) ? value.toLowerCase() : refuse("signal", value, Object.keys(SIGNALS)),
    ],
    values: Object.keys(SIGNALS),
    label: (value) => (isSignal(value) ? SIGNALS[value] : value),
  },
  source: { title: "Source", parse: (value) => [openValue("source", value)], values: null, label: same },
  transport: {
    title: "Transport",
    parse: (value) => [
      TRANSPORTS.find((transport) => transport === value.toLowerCase()) ?? refuse("transport", value, TRANSPORTS),
    ],
    values: TRANSPORTS,
    label: same,
  },
  registry: {
    title: "Package registry",
    parse: (value) => [openValue("registry", value)],
    values: null,
    label: same,
  },
  server: { title: "Server", parse: (value) => [serverValue(value)], values: null, label: same },
} as const satisfies Record<string, Filter>;

export type FilterId = keyof typeof FILTERS;
export type Filters = Record<FilterId, string[]>;

export const FILTER_IDS = ["category", "risk", "signal", "source", "transport", "registry", "server"] as const;
/** Filters that are counted and offered beside the results. */
export const FACET_IDS = ["category", "risk", "signal", "source", "transport", "registry"] as const;

export function isFilter(name: string): name is FilterId {
  return Object.hasOwn(FILTERS, name);
}

export function noFilters(): Filters {
  return { category: [], risk: [], signal: [], source: [], transport: [], registry: [], server: [] };
}

const COMPARISONS: Record<string, (risk: Risk, than: Risk) => boolean> = {
  ">=": (risk, than) => risk >= than,
  ">": (risk, than) => risk > than,
  "<=": (risk, than) => risk <= than,
  "<": (risk, than) => risk < than,
  "=": (risk, than) => risk === than,
};

/** `4`, `high`, `>=4`, `<3`, `2-4` → the risks meant. */
function parseRisks(value: string): Risk[] {
  const wrong = (): never => refuse("risk", value, ["1 to 5", "minimal to critical", ">=4", "2-4"]);
  const [, from, to] = /^(\w+)-(\w+)$/.exec(value) ?? [];
  if (from !== undefined && to !== undefined) {
    const [lowest, highest] = [parseRisk(from) ?? wrong(), parseRisk(to) ?? wrong()];
    const risks = RISKS.filter((risk) => risk >= lowest && risk <= highest);
    return risks.length > 0 ? risks : wrong();
  }
  const [, operator = "", named = ""] = /^(>=|<=|>|<|=|)\s*(\w+)$/.exec(value) ?? wrong();
  const than = parseRisk(named) ?? wrong();
  const risks = RISKS.filter((risk) => COMPARISONS[operator === "" ? "=" : operator]?.(risk, than));
  return risks.length > 0 ? risks : wrong();
}

function openValue(filter: string, value: string): string {
  const plain = value.toLowerCase();
  return /^[a-z0-9][a-z0-9._-]{0,99}$/.test(plain)
    ? plain
    : refuse(filter, value, ["letters, digits, dots, hyphens and underscores"]);
}

function serverValue(value: string): string {
  return value.length <= 256 && wordsOf(value).length > 0
    ? value.toLowerCase()
    : refuse("server", value, ["a server's name or address, at most 256 characters"]);
}

function refuse(filter: string, value: string, allowed: readonly string[]): never {
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  throw new InvalidInputError(`${filter}: ${JSON.stringify(shown)} is not known. It takes ${allowed.join(", ")}.`);
}
