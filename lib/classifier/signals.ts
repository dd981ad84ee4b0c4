import type { SignalId } from "@/lib/catalogue/signal";
import type { Category } from "@/lib/catalogue/category";
import type { ParameterKind } from "@/lib/catalogue/parameter";
import type { Facts } from "./facts";
import type { Match } from "./findings";
import { TAG } from "./lexicon/lexicon";
import { RULES } from "./rules";
import { wordSet } from "./lexicon/words";

const WRITTEN: ReadonlySet<string> = wordSet(
  `takes-command takes-code takes-sql runs-argument runs-code runs-command runs-sql`,
);
const OUTWARD: ReadonlySet<string> = wordSet(`sends-message sends-any-request takes-http-method deploys exports-data`);
const STRANGERS =
  /^(web|website|webpage|internet|page|url|search|email|mail|message|comment|issue|post|tweet|review|inbox|feed|news|article|chat|thread|forum|pr|discussion|ticket|transcript)$/;

/** What else the definition gives away, in the order of SIGNALS; independent of the category but for two that speak of loss. */
export function signalsOf(facts: Facts, matches: readonly Match[], category: Category): SignalId[] {
  const rules = new Set<string>();
  for (const { rule } of matches) rules.add(RULES[rule]?.id ?? "");
  const kinds = new Set<ParameterKind>();
  for (const { kind } of facts.arguments) kinds.add(kind);
  const heads = facts.actions.filter(({ mood, where }) => mood === "asserted" && where !== "argument");
  const outside =
    kinds.has("url") || kinds.has("host") || rules.has("drives-browser") || (facts.headlineTags & TAG.http) !== 0;
  const found: Record<SignalId, boolean> = {
    "takes-command": holdsAny(rules, WRITTEN),
    "takes-url": kinds.has("url") || kinds.has("host"),
    "takes-path": kinds.has("path"),
    secrets: kinds.has("secret") || (facts.headlineTags & TAG.secret) !== 0,
    "open-world": outside || rules.has("sends-message") || category === "Financial",
    "untrusted-content":
      heads.some(({ cls, head }) => cls === "read" && STRANGERS.test(head ?? "")) ||
      (kinds.has("url") && rules.has("reads-data")),
    bulk: heads.some(({ all, tags }) => all || (tags & TAG.bulk) !== 0) || kinds.has("identifiers"),
    irreversible:
      rules.has("says-irreversible") ||
      category === "Destructive" ||
      rules.has("signs-transaction") ||
      rules.has("transfers-money"),
    admin: rules.has("changes-access") || rules.has("deletes-access") || rules.has("revokes-access"),
    "sends-data-out": holdsAny(rules, OUTWARD) || (kinds.has("url") && category !== "Read"),
    "name-only": facts.description === null && facts.arguments.length === 0,
    "odd-text": facts.textOdd,
    "odd-schema": facts.schemaOdd,
  };
  return (Object.keys(found) as SignalId[]).filter((id) => found[id]);
}

function holdsAny(rules: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const rule of wanted) if (rules.has(rule)) return true;
  return false;
}
