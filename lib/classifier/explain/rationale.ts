import type { Category } from "@/lib/catalogue/category";
import type { Facts } from "../facts";
import type { RiskReason } from "../risk/verdict";
import { ofKind } from "./arguments";
import { code, listOf, serverName } from "./grammar";
import { LIMITS, MISUSE, type Slots } from "./phrases";
import type { Subject } from "./subject";

/** Why the tool needs a policy: the worst plausible call, what the definition leaves open, what bounds it. */
export function rationaleOf(facts: Facts, category: Category, reason: RiskReason, subject: Subject): string {
  const slots = slotsOf(facts, category, subject);
  const sentences = [
    MISUSE[category](reason, slots),
    openSentence(facts, category, slots),
    LIMITS[category](reason, slots),
  ];
  const promise = promiseSentence(facts, slots);
  if (promise !== null) sentences.push(promise);
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

function slotsOf(facts: Facts, category: Category, subject: Subject): Slots {
  const written = ofKind(facts, "command", "code", "sql")[0];
  return {
    tool: code(facts.name.text),
    server: serverName(facts.serverName),
    one: subject.one,
    many: subject.many,
    thing: subject.thing,
    verb: subject.action?.verb ?? "call",
    written: written === undefined ? null : code(written.name),
    place: category === "Execute" ? placeOf(facts, written?.kind === "sql") : "",
  };
}

/** Words that name the place where commands run, and how sentences speak of it; the first that the definition uses counts. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ["pod", "the pod"],
  ["container", "the container"],
  ["docker", "the container"],
  ["sandbox", "the sandbox"],
  ["page", "the open page"],
  ["tab", "the open page"],
  ["browser", "the open page"],
  ["playwright", "the open page"],
  ["puppeteer", "the open page"],
  ["devtool", "the open page"],
  ["database", "the database"],
  ["workspace", "the workspace"],
]);

const singular = (word: string): string => (word.endsWith("s") ? word.slice(0, -1) : word);

function placeOf(facts: Facts, takesSql: boolean): string {
  if (takesSql) return "the database";
  for (const tokens of [facts.name.tokens, facts.title?.tokens ?? [], facts.description?.tokens ?? [], facts.server])
    for (const { form } of tokens) {
      const place = PLACES.get(singular(form));
      if (place !== undefined) return place;
    }
  return "the place it works in";
}

/** The argument that a policy should look at first, and whether anything limits it. */
function openSentence(facts: Facts, category: Category, { tool, thing }: Slots): string | null {
  const [path] = ofKind(facts, "path");
  const [url] = ofKind(facts, "url", "host");
  const [amount] = ofKind(facts, "amount");
  const [recipient] = ofKind(facts, "recipient");
  const [limit] = ofKind(facts, "limit");
  const bulk = ofKind(facts, "identifiers")[0];
  if (category === "Financial" && amount !== undefined)
    return `${code(amount.name)} is ${amount.required ? "required" : "optional"} in ${tool} and has no stated maximum.`;
  if (recipient !== undefined && category !== "Read")
    return `${code(recipient.name)} of ${tool} is not limited to known recipients.`;
  if (path !== undefined) return `Nothing in the definition keeps ${code(path.name)} of ${tool} inside one folder.`;
  if (url !== undefined)
    return `${code(url.name)} of ${tool} may be any address as far as the definition says, internal ones included.`;
  if (bulk !== undefined)
    return `${code(bulk.name)} takes several at once, so one call of ${tool} can reach many ${thing === "what it works on" ? "things" : "of them"}.`;
  if (category === "Read" && limit !== undefined)
    return `How many results ${code(limit.name)} of ${tool} may ask for is not bounded.`;
  return null;
}

/** What the text promises or warns of, with its own word. */
function promiseSentence(facts: Facts, { tool }: Slots): string | null {
  const said = (concept: "confirmation" | "irreversible" | "readOnly" | "dryRun"): string | null => {
    const hit = facts.concepts.get(concept)?.find(({ where }) => where !== "argument");
    return hit === undefined ? null : hit.field.text.slice(hit.token.start, hit.token.end);
  };
  const words = [said("irreversible"), said("confirmation"), said("readOnly")].filter((word) => word !== null);
  if (words.length === 0) return null;
  return `The text of ${tool} itself says ${listOf(words.map((word) => `“${word}”`))}; that is its author's word, not a control.`;
}
