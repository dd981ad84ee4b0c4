import type { Facts } from "../facts";
import { TAG } from "../lexicon/lexicon";
import { wordSet } from "../lexicon/words";
import { GAP, type Token } from "../tokens";
import { privacyScore } from "./privacy";
import { HARMLESS_LOOK } from "./secrets";
import { holds, sentenceAt } from "./wording";

const PEOPLE = wordSet(
  "person people user users child children pupil pupils employee employees driver drivers courier couriers rider riders friend friends phone device contact contacts family member members guest guests customer customers partner patient patients worker workers",
);
const WHEREABOUTS = wordSet("location locations gps position coordinates paymentmethod paymentmethods");
/** So many words tell what is read. */
const FIRST_WORDS = 40;
/** As far as this from the people a place is theirs. */
const NEAR = 6;

/** What of a system of health or pay is not about anyone. */
const TECHNICAL = wordSet(
  "connection connections connectivity node nodes preset presets schema server servers version job jobs queue capability capabilities tag tags endpoint endpoints datastore datastores",
);
/** Sums over many, and what is printed for all, tell of no one. */
const OF_NO_ONE = wordSet(
  "statistics statistic aggregated aggregate band bands scale scales published distribution leaflet meaning meanings total totals",
);

/** Particulars of people; several of them, of many people, are a bulk of personal data. */
const PARTICULARS = wordSet(
  "address addresses phone phones birthday birthdays birth email emails geolocation city street telephone mobile gender religion nationality dependants guardians iban",
);
const MANY = wordSet("all every everyone everybody csv export exports dump whole entire complete bulk ndjson million");

const BANK = wordSet("bank banking holder iban debit debits payer payers buyer buyers cardholder payee payees");
const PAYMENTS = wordSet(
  "transaction transactions card cards charge charges payment payments debit debits mandate mandates feed statement statements",
);

/** Health, identity, whereabouts or pay of people. */
export function readsPersons(facts: Facts): boolean {
  const { actions, headlineTags, server, serverTags, arguments: given, description, name } = facts;
  const only = actions.filter(({ where, mood }) => where === "lead" && mood === "asserted");
  if (
    only.length > 0 &&
    only.every(({ cls, verb }) => cls === "compute" || (HARMLESS_LOOK.test(verb) && verb !== "search"))
  )
    return false;
  const first = sentenceAt(description?.tokens ?? [], 0);
  const said = [...name.tokens, ...first];
  if (!said.some(({ form }) => OF_NO_ONE.has(form) || TECHNICAL.has(form))) {
    if ((headlineTags & TAG.person) !== 0) return !waits(said);
    if (given.some(({ words }) => words.some(({ form }) => form === "ssn" || form === "passport"))) return true;
    if (tellsWhere(name.tokens, first)) return true;
    if ((serverTags & TAG.person) !== 0 && privacyScore(facts) > 0) return true;
    if (holds(said, PAYMENTS, FIRST_WORDS) && holds([...server, ...said], BANK, FIRST_WORDS)) return true;
  }
  return particularsOfMany(said);
}

/** Sleep of a process is a pause. */
function waits(said: readonly Token[]): boolean {
  const persons = said.filter(({ lex }) => ((lex?.noun?.tags ?? 0) & TAG.person) !== 0);
  return (
    persons.every(({ form }) => form === "sleep") &&
    said.some(({ form }) => /^(?:wait|seconds|pause|to|idle)$/.test(form))
  );
}

/** Places of people: both named, near each other. */
function tellsWhere(name: readonly Token[], first: readonly Token[]): boolean {
  if (holds(name, WHEREABOUTS, 12) && (holds(name, PEOPLE, 12) || holds(first, PEOPLE, 20))) return true;
  if ([name, first].some((words) => words[0]?.form === "where" && holds(words, PEOPLE, NEAR))) return true;
  return first
    .slice(0, 20)
    .some(
      ({ form }, i) =>
        WHEREABOUTS.has(form) &&
        first.slice(Math.max(0, i - NEAR), i + NEAR + 1).some((other) => PEOPLE.has(other.form)),
    );
}

function particularsOfMany(said: readonly Token[]): boolean {
  const named = new Set<string>();
  for (const { form, gap } of said) if (PARTICULARS.has(form) && !(gap & GAP.open)) named.add(form);
  return named.size >= 2 && said.some(({ form }) => MANY.has(form));
}
