import { terminalText } from "@/lib/catalogue/text";
import type { Category } from "@/lib/catalogue/category";
import type { ParameterKind } from "@/lib/catalogue/parameter";
import type { Argument, Facts } from "../facts";
import { wordSet } from "../lexicon/words";
import type { RiskReason } from "../risk/verdict";
import { ofKind } from "./arguments";
import { code, listOf, serverName } from "./grammar";
import { LIMITS, MISUSE, type Slots } from "./phrases";
import type { Subject } from "./subject";
import { UNNAMED } from "./thing";

/** Why the tool needs a policy: the worst plausible call, what the definition leaves open, what bounds it. */
export function rationaleOf(facts: Facts, category: Category, reason: RiskReason, subject: Subject): string {
  const slots = slotsOf(facts, category, subject);
  const sentences = [
    MISUSE[category](reason, slots),
    openSentence(facts, category, reason, slots),
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
    thing: subject.thing === UNNAMED ? "target" : subject.thing,
    verb: subject.action?.verb ?? "call",
    written: written === undefined ? null : code(written.name),
    place: category === "Execute" ? placeOf(facts, written?.kind === "sql") : "",
    required: facts.schemaKnown ? named(facts.arguments.filter((one) => one.required && one.depth === 0)) : null,
    capped: category === "Financial" ? named(ofKind(facts, "amount", "recipient").filter((one) => one.bounded)) : "",
  };
}

/** At most this many arguments are named in a sentence of the rationale. */
const MAX_NAMED = 3;

function named(list: readonly Argument[]): string {
  const names = list.map(({ name }) => code(name));
  return listOf(names, "and", MAX_NAMED);
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

/** What an argument of one kind leaves open where its schema does not limit it. */
type Opening = {
  kind: ParameterKind;
  applies: (category: Category, reason: RiskReason, facts: Facts) => boolean;
  sentence: (name: string, tool: string) => string;
};

/** What a policy should look at first stands first; one opening of a tool is told. */
const OPENINGS: readonly Opening[] = [
  {
    kind: "amount",
    applies: (category) => category === "Financial",
    sentence: (name, tool) => `The schema of ${tool} states no maximum for ${name}.`,
  },
  {
    kind: "recipient",
    applies: (category, reason) => category === "Financial" || (category === "Write" && reason === "visible"),
    sentence: (name, tool) => `The schema of ${tool} does not limit ${name} to known recipients.`,
  },
  {
    kind: "path",
    // Beside a method it is the path of a request.
    applies: (_category, _reason, facts) => ofKind(facts, "http method").length === 0,
    sentence: (name, tool) => `Nothing in the schema of ${tool} keeps ${name} inside one folder.`,
  },
  {
    kind: "url",
    applies: () => true,
    sentence: (name, tool) => `By the schema of ${tool} ${name} may be any address, internal ones included.`,
  },
  {
    // Elsewhere a host or domain is a thing of its own, which is renewed or registered.
    kind: "host",
    applies: (category) => category === "Read" || category === "Execute",
    sentence: (name, tool) => `By the schema of ${tool} ${name} may be any address, internal ones included.`,
  },
  {
    kind: "identifiers",
    applies: () => true,
    sentence: (name, tool) => `${name} takes several at once, so one call of ${tool} reaches as many as it lists.`,
  },
  {
    kind: "limit",
    applies: (category) => category === "Read",
    sentence: (name, tool) => `The schema of ${tool} states no maximum for ${name}.`,
  },
];

function openSentence(facts: Facts, category: Category, reason: RiskReason, { tool }: Slots): string | null {
  for (const { kind, applies, sentence } of OPENINGS) {
    const argument = facts.arguments.find((one) => one.kind === kind && one.depth === 0 && leavesOpen(one));
    if (argument !== undefined && applies(category, reason, facts)) return sentence(code(argument.name), tool);
  }
  return null;
}

/** Last words of names that only point at what their kind says ("file_id"), tell of it ("path_type") or page through it. */
const POINTING = wordSet(
  "id ids uuid key type format mode encoding extension page offset cursor token content contents data text title description hash",
);
/** Kinds whose values may be numbers; a number of any other kind counts or points. */
const COUNTED: ReadonlySet<ParameterKind> = new Set(["amount", "limit", "identifiers"]);

/** Whether the argument has a schema, one that does not limit its values, and is what its kind says. */
function leavesOpen({ bounded, pointer, words, type, kind }: Argument): boolean {
  if (bounded || pointer === "description") return false;
  if (kind === "identifiers") return type === "array" || type === "string";
  return !POINTING.has(words.at(-1)?.form ?? "") && (COUNTED.has(kind) || (type !== "integer" && type !== "number"));
}

const LONGEST_PROMISE = 40;

/** What the text promises or warns of, with its own word. */
function promiseSentence(facts: Facts, { tool }: Slots): string | null {
  const words: string[] = [];
  for (const concept of ["irreversible", "confirmation", "readOnly"] as const) {
    const hit = facts.concepts.get(concept)?.find(({ where }) => where !== "argument");
    if (hit !== undefined)
      words.push(terminalText(hit.field.text.slice(hit.token.start, hit.token.end), LONGEST_PROMISE));
  }
  if (words.length === 0) return null;
  return `The text of ${tool} itself says ${listOf(words.map((word) => `“${word}”`))}; that is its author's word, not a control.`;
}
