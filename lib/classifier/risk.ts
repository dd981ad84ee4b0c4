import type { Category } from "@/lib/catalogue/category";
import { clampRisk, type Risk } from "@/lib/catalogue/risk";
import type { Action, Facts } from "./facts";
import type { Match } from "./findings";
import { TAG } from "./lexicon/lexicon";
import { readRisk } from "./read-risk";
import { RULES } from "./rules";
import { wordSet } from "./lexicon/words";

/** What decided a risk, for the rationale. */
export type RiskReason =
  | "scale"
  | "item"
  | "minor"
  | "bulk"
  | "access"
  | "visible"
  | "settings"
  | "scoped"
  | "host"
  | "bounded"
  | "allow-list"
  | "fixed"
  | "chosen"
  | "free transfer"
  | "bounded payment"
  | "secret"
  | "persons"
  | "private"
  | "public"
  | "url"
  | "recoverable";

export type RiskVerdict = { risk: Risk; reason: RiskReason };

/** What the risk looks at: the facts and which rules matched. */
export type RiskInput = { facts: Facts; matches: readonly Match[]; has: (rule: string) => boolean };

/** The risk of a definition in its category, by the taxonomy's rulings. */
export function riskOf(category: Category, facts: Facts, matches: readonly Match[]): RiskVerdict {
  const ids = new Set(matches.map(({ rule }) => RULES[rule]?.id));
  const input: RiskInput = { facts, matches, has: (rule) => ids.has(rule) };
  const verdict = BY_CATEGORY[category](input);
  return { risk: clampRisk(category, verdict.risk), reason: verdict.reason };
}

const BY_CATEGORY: Record<Category, (input: RiskInput) => RiskVerdict> = {
  Read: readRisk,
  Write: writeRisk,
  Execute: executeRisk,
  Destructive: destructiveRisk,
  Financial: financialRisk,
};

/** Asserted actions that one of these rules matched, the headline's first. */
export function actionsOf({ matches }: RiskInput, ...rules: readonly string[]): Action[] {
  const found = matches.filter(({ rule, action }) => action !== null && rules.includes(RULES[rule]?.id ?? ""));
  const order = { name: 1, lead: 0, title: 1, later: 3, argument: 3, choice: 2 };
  return found
    .flatMap(({ action }) => (action === null ? [] : [action]))
    .sort((a, b) => order[a.where] - order[b.where]);
}

const WRITES = [
  "creates-record",
  "updates-record",
  "changes-content",
  "saves-data",
  "generates-media",
  "takes-away-entry",
  "opens-session",
  "manages",
  "keeps-books",
];
/** Verbs that touch a thing without changing what is in it. */
const LIGHT_TOUCH =
  /^(rename|move|mark|copy|duplicate|clone|reorder|pin|star|archive|restore|trim|crop|split|merge|rotate|resize|compress|select|lock|unlock|assign|transition)$/;
const SETTING = TAG.config;
const LOCAL_NOTICE = wordSet(`macos desktop native system local os toast`);

/** What the headline does: the first sentence's actions, or the name's where it has none. */
function headlineOf(actions: readonly Action[], facts: Facts): Action[] {
  const hasLead = facts.actions.some(({ where, mood }) => where === "lead" && mood === "asserted");
  return actions.filter(
    ({ where }) => where === "lead" || where === "choice" || where === "title" || (where === "name" && !hasLead),
  );
}

function writeRisk(input: RiskInput): RiskVerdict {
  const { facts } = input;
  const headline = (...rules: string[]): Action[] => headlineOf(actionsOf(input, ...rules), facts);
  if (headline("changes-access", "deletes-access", "revokes-access").length > 0) return { risk: 4, reason: "access" };
  const entry = headline("takes-away-entry")[0];
  if (entry !== undefined)
    return (entry.tags & TAG.access) !== 0 ? { risk: 4, reason: "access" } : { risk: 3, reason: "scoped" };
  const sent = headline("sends-message")[0];
  if (sent !== undefined)
    return isLocalNotice(sent, facts) ? { risk: 2, reason: "scoped" } : { risk: 3, reason: "visible" };
  return changeRisk(input);
}

function isLocalNotice({ head }: Action, facts: Facts): boolean {
  return (
    head === "notification" &&
    (facts.description?.tokens.slice(0, 12).some(({ form }) => LOCAL_NOTICE.has(form)) ?? false)
  );
}

function changeRisk(input: RiskInput): RiskVerdict {
  const { facts, has } = input;
  const done = headlineOf(actionsOf(input, ...WRITES), facts);
  const main = done[0];
  if (done.some(({ verb, mood }) => mood === "asserted" && verb === "overwrite"))
    return { risk: 3, reason: "settings" };
  const named = facts.actions.filter(({ where }) => where === "name" || where === "lead");
  const heads = named.reduce((tags, { headTags }) => tags | headTags, 0);
  if (named.some(({ tags, all }) => all || (tags & TAG.bulk) !== 0)) return { risk: 3, reason: "bulk" };
  if (has("overwrites-by-force")) return { risk: 3, reason: "settings" };
  if (main !== undefined && !LIGHT_TOUCH.test(main.verb)) {
    if (main.head === "dns" || main.head === "wallet") return { risk: 3, reason: "settings" };
    if ((main.headTags & (TAG.message | TAG.published)) !== 0) return { risk: 3, reason: "visible" };
    if ((heads & SETTING) !== 0 && main.cls !== "generate") return { risk: 3, reason: "settings" };
    if (main.cls === "update" && (main.headTags & TAG.overwritable) !== 0) return { risk: 3, reason: "settings" };
    if (/^(overwrite|replace|push|merge)$/.test(main.verb)) return { risk: 3, reason: "settings" };
  }
  if (main?.verb === "merge" && (main.headTags & TAG.message) !== 0) return { risk: 3, reason: "visible" };
  return { risk: 2, reason: "scoped" };
}

function executeRisk(input: RiskInput): RiskVerdict {
  const { facts, has } = input;
  const free =
    has("runs-code") ||
    has("runs-command") ||
    has("is-interpreter") ||
    has("takes-command") ||
    has("takes-code") ||
    has("runs-argument");
  if (free) return boundary(facts);
  if (
    has("runs-sql") ||
    has("takes-sql") ||
    has("sends-any-request") ||
    has("takes-http-method") ||
    has("calls-other-tool")
  )
    return { risk: 4, reason: "bounded" };
  if (has("installs-software"))
    return actionsOf(input, "installs-software").every(({ verb }) => verb === "uninstall" || verb === "upgrade")
      ? { risk: 3, reason: "fixed" }
      : { risk: 4, reason: "chosen" };
  if (has("deploys") || has("creates-runtime"))
    return choosesArtefact(facts) ? { risk: 4, reason: "chosen" } : { risk: 3, reason: "fixed" };
  return startsImage(facts) ? { risk: 4, reason: "chosen" } : { risk: 3, reason: "fixed" };
}

/** "Runs a pod with the given image": what runs is the caller's choice. */
function startsImage(facts: Facts): boolean {
  const lead = facts.description?.tokens.slice(0, 25).some(({ form }) => form === "image") ?? false;
  return (
    (facts.headlineTags & TAG.runtime) !== 0 &&
    (lead || facts.arguments.some(({ words }) => words.some(({ form }) => form === "image")))
  );
}

const BROWSERS = TAG.browser | TAG.sql;
const CLUSTER = wordSet(`kubectl helm aws gcloud az ssh adb applescript osascript`);

/** Where caller-chosen code or commands run: a stated boundary makes 4, none makes 5. */
function boundary(facts: Facts): RiskVerdict {
  const wide =
    facts.name.tokens.some(({ form }) => CLUSTER.has(form)) ||
    (facts.description?.tokens.slice(0, 25).some(({ form }) => CLUSTER.has(form)) ?? false);
  if (wide) return { risk: 5, reason: "host" };
  const sandbox =
    facts.concepts.get("sandbox")?.some(({ negated, where }) => !negated && where !== "argument") ?? false;
  if (
    sandbox ||
    facts.server.some(
      ({ form }) =>
        form === "sandbox" ||
        form === "docker" ||
        form === "browser" ||
        form === "playwright" ||
        form === "puppeteer" ||
        form === "devtools",
    )
  )
    return { risk: 4, reason: "bounded" };
  if ((facts.headlineTags & BROWSERS) !== 0) return { risk: 4, reason: "bounded" };
  if (facts.concepts.get("allowList")?.some(({ negated, where }) => !negated && where !== "argument"))
    return { risk: 4, reason: "allow-list" };
  return { risk: 5, reason: "host" };
}

const ARTEFACTS = wordSet(
  `image code html zip theme plugin script manifest bundle dockerfile yaml artifact artefact binary`,
);

function choosesArtefact(facts: Facts): boolean {
  return (
    facts.arguments.some(({ words }) => words.some(({ form }) => ARTEFACTS.has(form))) ||
    facts.actions.some(
      ({ where, cls, object }) =>
        (where === "lead" || where === "name") &&
        cls === "deploy" &&
        object.split(/\W+/).some((word) => ARTEFACTS.has(word.toLowerCase())),
    )
  );
}

function destructiveRisk(input: RiskInput): RiskVerdict {
  const { facts, has } = input;
  const deletions = actionsOf(
    input,
    "deletes-at-scale",
    "deletes-item",
    "deletes-minor",
    "deletes-access",
    "removes-item",
    "takes-away-entry",
    "resets-state",
    "terminates",
    "revokes-access",
  );
  const main = deletions[0];
  if (main === undefined) return { risk: 4, reason: "item" };
  const headlined = deletions.filter(({ where }) => where === "name" || where === "lead" || where === "choice");
  const many = (headlined.length > 0 ? headlined : deletions).some(({ all, tags }) => all || (tags & TAG.bulk) !== 0);
  const scale = deletions.some(
    ({ headTags, where }) => (headTags & TAG.scale) !== 0 && (headTags & TAG.minor) === 0 && where !== "argument",
  );
  const counted = headlined.length > 0 ? headlined : deletions;
  if (counted.every(({ headTags }) => (headTags & TAG.minor) !== 0)) {
    return many ? { risk: 4, reason: "bulk" } : { risk: 3, reason: "minor" };
  }
  if (scale) return { risk: 5, reason: "scale" };
  if (many) return { risk: 5, reason: "bulk" };
  if (facts.concepts.get("recoverable") !== undefined && has("puts-in-trash"))
    return { risk: 4, reason: "recoverable" };
  return { risk: 4, reason: "item" };
}

const FREE = wordSet(
  `pay transfer withdraw trade swap stake send bet payout buy sell borrow lend donate tip wire burn bridge`,
);
const ONE_THING = wordSet(
  `refund invoice order paylink checkout subscription card domain giftcard plan booking ticket`,
);

function financialRisk(input: RiskInput): RiskVerdict {
  const { facts, has } = input;
  if (facts.concepts.get("testnet") !== undefined) return { risk: 4, reason: "bounded payment" };
  if (has("signs-transaction") || has("trades-assets") || has("transfers-money"))
    return { risk: 5, reason: "free transfer" };
  const actions = actionsOf(input, "pays", "issues-payment", "places-order", "cancels-order", "subscribes-paid");
  const main = actions[0];
  if (main === undefined) return { risk: 4, reason: "bounded payment" };
  if (main.verb === "refund" || main.cls === "cancel" || main.cls === "revoke")
    return { risk: 4, reason: "bounded payment" };
  if (main.verb === "pay") return { risk: 5, reason: "free transfer" };
  if (main.head !== null && ONE_THING.has(main.head)) return { risk: 4, reason: "bounded payment" };
  if (FREE.has(main.verb) && main.verb !== "buy") return { risk: 5, reason: "free transfer" };
  if (
    main.head === "payment" ||
    main.head === "payout" ||
    main.head === "transfer" ||
    main.head === "withdrawal" ||
    main.head === "deal" ||
    main.head === "trade"
  )
    return { risk: 5, reason: "free transfer" };
  return { risk: 4, reason: "bounded payment" };
}
