import {
  CJK_NEGATIONS,
  CJK_NOUNS,
  CJK_WORDS,
  FOREIGN_INFINITIVES,
  FOREIGN_NOUNS,
  FOREIGN_WORDS,
  foreignForms,
  foreignParticiples,
  unaccented,
} from "./foreign";
import { NOMINAL_WORDS } from "./nominals";
import { inflectThird, VOWEL } from "./inflect";
import { CONCEPTS, type Concept } from "./concepts";
import { GERMAN_SEPARABLE, PARTICLE_LEMMAS, PARTICLE_VERBS, SEPARABLE } from "./particle-verbs";
import { PHRASES } from "./phrases";
import { FUNCTION_WORDS, type FunctionWord } from "./function-words";
import { NOUN_TAGS, type NounTag } from "./nouns";
import { words } from "./words";
import { AMBIGUOUS, NOUN_FIRST, VERB_CLASSES, type VerbClass } from "./verbs";

export type VerbForm = "base" | "third" | "gerund" | "past";

/** What one written form can be. One form can be a verb and a noun ("orders"). */
export type Lexeme = {
  verb: { lemma: string; cls: VerbClass; form: VerbForm; ambiguous: boolean; nounFirst: boolean } | null;
  noun: { lemma: string; tags: number; plural: boolean } | null;
  /** Grammar word: negation, determiner, preposition and so on. */
  grammar: FunctionWord | null;
  /** What the word says of the whole call ("irreversible", "read-only"). */
  concepts: readonly Concept[] | null;
};

const TAG_NAMES = Object.keys(NOUN_TAGS).filter((name): name is NounTag => Object.hasOwn(NOUN_TAGS, name));

/** One bit a noun tag. */
export const TAG: Readonly<Record<NounTag, number>> = buildTagBits();

function buildTagBits(): Record<NounTag, number> {
  const entries = TAG_NAMES.map((name, index) => [name, 1 << index] as const);
  const bits: Partial<Record<NounTag, number>> = Object.fromEntries(entries);
  return bits as Record<NounTag, number>;
}

const FORMS = new Map<string, Lexeme>();

function lexeme(form: string): Lexeme {
  let found = FORMS.get(form);
  if (found === undefined) {
    found = { verb: null, noun: null, grammar: null, concepts: null };
    FORMS.set(form, found);
  }
  return found;
}

/** Verbs whose last consonant doubles before -ed and -ing. */
const DOUBLING = new Set(
  words(`program reprogram unenrol get set put run stop drop pin tag log ship plan swap trim tap drag scan map dub chat strip rip spin bin outbid begin cut hit step wrap
  flip crop zip unzip unpin commit submit rebar bid bet del eject-not transfer refer cancel-not format-not debug nuke-not ban unban snap refund-not permit reset
  rub strip unset forget quit stat skip poll-not grep shred rig rip jot pin unpin unplug plug nab stub nip`),
);
const IRREGULAR_PAST: Record<string, string> = {
  send: "sent",
  write: "written wrote",
  overwrite: "overwritten",
  run: "ran run",
  get: "got",
  set: "set",
  put: "put",
  make: "made",
  build: "built",
  rebuild: "rebuilt",
  buy: "bought",
  pay: "paid",
  repay: "repaid",
  sell: "sold",
  lend: "lent",
  find: "found",
  read: "read",
  spend: "spent",
  take: "taken took",
  give: "given",
  hide: "hidden",
  rewrite: "rewritten",
  reset: "reset",
  undo: "undone",
  bind: "bound",
  quit: "quit",
  spin: "spun",
  steal: "stolen",
  draw: "drawn",
  begin: "begun",
  withdraw: "withdrawn",
  freeze: "frozen",
  show: "shown",
  split: "split",
  burn: "burnt burned",
  leave: "left",
  lose: "lost",
  sweep: "swept",
  throw: "thrown threw",
  tear: "torn tore",
  bring: "brought",
  blow: "blown blew",
  wind: "wound",
  shut: "shut",
  strike: "struck stricken",
  foresee: "foreseen",
  cast: "cast",
  light: "lit",
  ring: "rung rang",
  outbid: "outbid",
  resell: "resold",
};

function inflect(base: string): readonly (readonly [string, VerbForm])[] {
  const e = base.endsWith("e");
  const consonantY = base.endsWith("y") && !VOWEL.test(base.at(-2) ?? "");
  const stem = DOUBLING.has(base) ? base + (base.at(-1) ?? "") : base;
  const gerund = e && !base.endsWith("ee") ? `${base.slice(0, -1)}ing` : `${stem}ing`;
  const regular = e ? `${base}d` : consonantY ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const pasts =
    IRREGULAR_PAST[base]?.split(" ") ??
    (base === "cancel" ? ["cancelled", "canceled"] : base === "label" ? ["labelled", "labeled"] : [regular]);
  const gerunds = base === "cancel" ? ["cancelling", "canceling"] : [gerund];
  return [
    [inflectThird(base), "third"],
    ...gerunds.map((g) => [g, "gerund"] as const),
    ...pasts.map((p) => [p, "past"] as const),
    [base, "base"],
  ];
}

function plural(noun: string): string {
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (noun.endsWith("y") && !VOWEL.test(noun.at(-2) ?? "")) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

function addVerbs(): void {
  const ambiguous = new Set(words(AMBIGUOUS));
  const nounFirst = new Set(words(NOUN_FIRST));
  for (const [name, list] of Object.entries(VERB_CLASSES)) {
    const cls = name as VerbClass;
    for (const lemma of words(list)) {
      for (const [form, kind] of inflect(lemma)) {
        const entry = lexeme(form);
        // The base form wins over another verb's inflection ("found", "left"); the first class wins over later ones.
        if (entry.verb === null || (kind === "base" && entry.verb.form !== "base")) {
          const isAmbiguous = ambiguous.has(lemma) && kind !== "past";
          entry.verb = {
            lemma,
            cls,
            form: kind,
            ambiguous: isAmbiguous,
            nounFirst: isAmbiguous && nounFirst.has(lemma),
          };
        }
      }
    }
  }
}

function addNouns(): void {
  for (const tag of TAG_NAMES) {
    for (const lemma of words(NOUN_TAGS[tag])) {
      for (const [form, isPlural] of [
        [lemma, false],
        [plural(lemma), true],
      ] as const) {
        const entry = lexeme(form);
        entry.noun ??= { lemma, tags: 0, plural: isPlural };
        entry.noun.tags |= TAG[tag];
      }
    }
  }
}

function addForeign(): void {
  for (const [english, infinitive] of entriesOf(FOREIGN_INFINITIVES)) {
    const { base, third } = foreignForms(infinitive);
    for (const form of base) addForeignVerb(english, form, "base");
    for (const form of third) addForeignVerb(english, form, "third");
  }
  for (const table of [FOREIGN_WORDS, CJK_WORDS])
    for (const [english, form] of entriesOf(table)) addForeignVerb(english, form, "base");
  for (const [english, form] of entriesOf(FOREIGN_NOUNS)) {
    addForeignNoun(english, form, false);
    addForeignNoun(english, /[aeiou]$/.test(form) ? `${form}s` : `${form}es`, true);
  }
  for (const [english, form] of entriesOf(CJK_NOUNS)) addForeignNoun(english, form, false);
  // Behind the nouns: "pedido" is an order before it is "asked for".
  for (const [english, infinitive] of entriesOf(FOREIGN_INFINITIVES))
    for (const form of foreignParticiples(infinitive)) addForeignVerb(english, form, "past");
  // "удаляет", "удаляется"
  for (const [english, form] of entriesOf(FOREIGN_WORDS))
    if (/[еи]т$/.test(form)) addForeignVerb(english, `${form}ся`, "third");
}

function entriesOf(table: Readonly<Record<string, string>>): (readonly [string, string])[] {
  return Object.entries(table).flatMap(([english, list]) => words(list).map((form) => [english, form] as const));
}

function addForeignVerb(english: string, written: string, form: VerbForm): void {
  const verb = FORMS.get(english)?.verb;
  if (verb == null) return;
  for (const spelling of spellings(written)) {
    const entry = lexeme(spelling);
    if (entry.noun === null) entry.verb ??= { ...verb, form, ambiguous: false, nounFirst: false };
  }
}

function addForeignNoun(english: string, written: string, isPlural: boolean): void {
  const noun = FORMS.get(english)?.noun;
  if (noun == null) return;
  for (const spelling of spellings(written)) {
    const entry = lexeme(spelling);
    if (entry.verb === null) entry.noun ??= { ...noun, plural: isPlural };
  }
}

/** Short words without their accents are other words ("öde", "ode"). */
const SHORTEST_PLAIN = 5;

function spellings(written: string): ReadonlySet<string> {
  return new Set(written.length < SHORTEST_PLAIN ? [written] : [written, unaccented(written)]);
}

addVerbs();
addNouns();
addForeign();
for (const [kind, list] of Object.entries(FUNCTION_WORDS)) {
  for (const form of words(list)) lexeme(form).grammar ??= kind as FunctionWord;
}

for (const form of words(CJK_NEGATIONS)) lexeme(form).grammar ??= "negation";

for (const [name, list] of Object.entries(CONCEPTS)) {
  for (const form of words(list)) {
    const entry = lexeme(form);
    entry.concepts = [...(entry.concepts ?? []), name as Concept];
  }
}

/** What a lower-case written form can be; undefined when no table knows it. */
export function lookup(form: string): Lexeme | undefined {
  return FORMS.get(form) ?? (isAdverb(form) ? ADVERB : undefined);
}

const ADVERB: Lexeme = { verb: null, noun: null, grammar: "adverb", concepts: null };
const NO_ADVERBS: ReadonlySet<string> = new Set(
  words(`family assembly anomaly monopoly butterfly subfamily disassembly friendly likely unlikely elderly daily weekly monthly
  hourly yearly quarterly nightly early timely costly italy`),
);

/** "irrevocably", "merely": adverbs that no table knows. */
function isAdverb(form: string): boolean {
  return form.length > 5 && form.endsWith("ly") && !NO_ADVERBS.has(form);
}

const nominal = (form: string): { verb: string; cls: VerbClass } | null => {
  const verb = FORMS.get(form)?.verb;
  return verb == null ? null : { verb: verb.lemma, cls: verb.cls };
};

/** Nouns that name what a verb does: "deletion" → delete. */
export const NOMINALS: ReadonlyMap<string, { verb: string; cls: VerbClass }> = new Map(
  Object.entries(NOMINAL_WORDS).flatMap(([verb, list]) => {
    const found = nominal(verb);
    return found === null ? [] : words(list).map((form) => [form, found] as const);
  }),
);

/** All written forms that hold a Chinese or Japanese character, for matching inside running text. */
export const CJK_FORMS: ReadonlySet<string> = new Set(
  [...[CJK_WORDS, CJK_NOUNS].flatMap((table) => Object.values(table)), CJK_NEGATIONS].flatMap(words),
);

/** Every form of the verbs with a particle: "throws away" → "discards", "thrown away" → "discarded". */
function inflected(lemmas: Readonly<Record<string, string>>): Record<string, string> {
  const forms: Record<string, string> = {};
  for (const [text, target] of Object.entries(lemmas)) {
    const [verb = "", particle = ""] = text.split(" ");
    const targets = new Map([...inflect(target)].reverse().map(([form, kind]) => [kind, form]));
    for (const [form, kind] of inflect(verb)) forms[`${form} ${particle}`] = targets.get(kind) ?? target;
  }
  return forms;
}

const PHRASE_TABLE = new Map<string, Map<string, { form: string; lex: Lexeme | null }>>();
for (const [text, form] of Object.entries({ ...inflected(PARTICLE_LEMMAS), ...PHRASES, ...PARTICLE_VERBS })) {
  const [first = "", second = ""] = text.split(" ");
  const seconds = PHRASE_TABLE.get(first) ?? new Map<string, { form: string; lex: Lexeme | null }>();
  seconds.set(second, { form, lex: FORMS.get(form) ?? null });
  PHRASE_TABLE.set(first, seconds);
}

/** First words of the two-word phrases. */
export const PHRASE_STARTS: ReadonlySet<string> = new Set(PHRASE_TABLE.keys());

/** The single form that two neighbouring words are read as. */
export function phrase(first: string, second: string): { form: string; lex: Lexeme | null } | undefined {
  return PHRASE_TABLE.get(first)?.get(second);
}

const PARTICLES: ReadonlySet<string> = new Set(words(SEPARABLE));
const SEPARATED = new Map<string, ReadonlyMap<string, Lexeme>>();
/** "takes the node out of rotation": what is taken out of something is not lost. */
const MOVABLE = { ...PARTICLE_LEMMAS, "take out": "detach", "take off": "detach" };
for (const [text, form] of Object.entries(inflected(MOVABLE))) {
  const [verb = "", particle = ""] = text.split(" ");
  const lex = FORMS.get(form);
  if (lex !== undefined && PARTICLES.has(particle))
    SEPARATED.set(verb, new Map([...(SEPARATED.get(verb) ?? []), [particle, lex]]));
}

const PARTED = new Map<string, Map<string, Lexeme>>();
for (const [text, form] of Object.entries(GERMAN_SEPARABLE)) {
  const [verb = "", particle = ""] = text.split(" ");
  const lex = FORMS.get(form);
  if (lex !== undefined) PARTED.set(verb, (PARTED.get(verb) ?? new Map<string, Lexeme>()).set(particle, lex));
}

/** What a German verb is read as with each particle that may end its clause. */
export function parted(form: string): ReadonlyMap<string, Lexeme> | undefined {
  return PARTED.get(form);
}

/** What a verb is read as with each particle that may stand behind its object. */
export function separable(form: string): ReadonlyMap<string, Lexeme> | undefined {
  return SEPARATED.get(form);
}
