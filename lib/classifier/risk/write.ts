import { movesSomebody } from "../access";
import type { Action, Facts } from "../facts";
import { TAG } from "../lexicon/lexicon";
import { wordSet } from "../lexicon/words";
import { actionsOf, type RiskInput, type RiskVerdict } from "./verdict";

const WRITES = [
  "creates-record",
  "updates-record",
  "changes-content",
  "saves-data",
  "stores-file",
  "generates-media",
  "takes-away-entry",
  "opens-session",
  "manages",
  "keeps-books",
];
/** Verbs that touch a thing without changing what is in it. */
const LIGHT_TOUCH =
  /^(rename|move|mark|copy|duplicate|clone|reorder|pin|star|archive|restore|trim|crop|split|merge|rotate|resize|compress|select|lock|unlock|assign|transition)$/;
const LOCAL_NOTICE = wordSet("macos desktop native system local os toast");

/** What counts: the first sentence's actions, or the name's where it has none, choices, and later effects that are stated as such. */
function stated(actions: readonly Action[], facts: Facts): Action[] {
  const hasLead = facts.actions.some(({ where, mood }) => where === "lead" && mood === "asserted");
  return actions.filter(
    ({ where, cued }) =>
      where === "lead" || where === "choice" || where === "title" || cued || (where === "name" && !hasLead),
  );
}

/** Risk of a Write: who sees it, whose access it changes, whether the state before is lost. */
export function writeRisk(input: RiskInput): RiskVerdict {
  const { facts } = input;
  const found = (...rules: string[]): Action[] => stated(actionsOf(input, ...rules), facts);
  const access = actionsOf(input, "changes-access", "deletes-access", "revokes-access");
  if (stated(access, facts).length > 0 || access.some(({ where }) => where === "later"))
    return { risk: 4, reason: "access" };
  const entry = found("takes-away-entry")[0];
  if (entry !== undefined)
    return (entry.tags & TAG.access) !== 0 || movesSomebody(entry) ? { risk: 4, reason: "access" } : { risk: 3, reason: "scoped" };
  const sent = actionsOf(input, "sends-message").filter(({ where }) => where !== "name");
  const named = found("sends-message");
  if (named.some((action) => !isLocalNotice(action, facts)) || sent.some(({ where }) => where === "argument"))
    return { risk: 3, reason: "visible" };
  if (named.length > 0) return { risk: 2, reason: "scoped" };
  if (facts.actions.some(({ cls, where, mood }) => cls === "send" && where === "lead" && mood === "asserted"))
    return { risk: 3, reason: "visible" };
  return changeRisk(input);
}

function isLocalNotice({ head }: Action, facts: Facts): boolean {
  return (
    head === "notification" &&
    (facts.description?.tokens.slice(0, 12).some(({ form }) => LOCAL_NOTICE.has(form)) ?? false)
  );
}

function changeRisk(input: RiskInput): RiskVerdict {
  const { facts } = input;
  const done = stated(actionsOf(input, ...WRITES), facts);
  const main = done[0];
  if (
    facts.actions.some(
      ({ verb, mood, where, cued }) =>
        mood === "asserted" &&
        where !== "name" &&
        (verb === "overwrite" || (verb === "replace" && (cued || where === "later"))),
    )
  )
    return { risk: 3, reason: "settings" };
  if (input.has("overwrites-by-force", "overwrites-at-scale")) return { risk: 3, reason: "settings" };
  const named = facts.actions.filter(({ where }) => where === "name" || where === "lead");
  if (named.some(({ tags, all }) => all || (tags & TAG.bulk) !== 0)) return { risk: 3, reason: "bulk" };
  if (main === undefined) return contentRisk(facts);
  if (LIGHT_TOUCH.test(main.verb))
    return main.verb === "merge" && (main.headTags & TAG.message) !== 0
      ? { risk: 3, reason: "visible" }
      : { risk: 2, reason: "scoped" };
  return contentChange(
    main,
    named.reduce((tags, { headTags }) => tags | headTags, 0),
  );
}

function contentChange(main: Action, heads: number): RiskVerdict {
  if (main.head === "dns" || main.head === "wallet") return { risk: 3, reason: "settings" };
  if ((main.headTags & (TAG.message | TAG.published)) !== 0) return { risk: 3, reason: "visible" };
  if ((heads & TAG.config) !== 0 && main.cls !== "generate") return { risk: 3, reason: "settings" };
  if (main.cls === "update" && (main.headTags & TAG.overwritable) !== 0) return { risk: 3, reason: "settings" };
  if (/^(write|save)$/.test(main.verb) && /^(file|range|cell|sheet|document)$/.test(main.head ?? ""))
    return { risk: 3, reason: "settings" };
  if (/^(overwrite|replace|push|merge)$/.test(main.verb)) return { risk: 3, reason: "settings" };
  return { risk: 2, reason: "scoped" };
}

/** Without a verb the arguments tell: somebody to get it, or a place to put it. */
function contentRisk({ arguments: args, headlineTags }: Facts): RiskVerdict {
  if (
    args.some(({ words }) =>
      words.some(({ lex }) => ((lex?.noun?.tags ?? 0) & TAG.access) !== 0 && lex?.noun?.lemma !== "scope"),
    )
  )
    return { risk: 4, reason: "access" };
  if (args.some(({ kind }) => kind === "recipient")) return { risk: 3, reason: "visible" };
  if (
    (headlineTags & (TAG.config | TAG.overwritable)) !== 0 ||
    args.some(({ kind, words }) => kind === "path" && words.some(({ form }) => form === "path" || form === "file"))
  )
    return { risk: 3, reason: "settings" };
  return { risk: 2, reason: "scoped" };
}
