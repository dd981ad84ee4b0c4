import type { Facts } from "../facts";
import { lookup, TAG } from "../lexicon/lexicon";
import { wordSet } from "../lexicon/words";
import { GAP, type Token } from "../tokens";
import { privacyScore } from "./privacy";
import { HARMLESS_LOOK } from "./secrets";
import { HEALTH_SERVICES } from "./services";
import { holds, sentenceAt } from "./wording";

const PEOPLE = wordSet(
  "person people user users child children pupil pupils employee employees driver drivers courier couriers rider riders friend friends phone device contact contacts family member members guest guests resident residents tenant tenants passenger passengers athlete athletes runner runners cyclist traveller travellers traveler travelers participant participants student students shopper shoppers learner learners visitor visitors citizen citizens customer customers partner patient patients worker workers",
);
const WHEREABOUTS = wordSet(
  "location locations gps gpx trackpoint trackpoints geofence whereabouts position coordinates paymentmethod paymentmethods",
);
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
  "address addresses phone phones birthday birthdays birth birthdate dob age ages allergies family postcode email emails geolocation city street telephone mobile gender religion nationality dependants guardians iban",
);
const MANY = wordSet("all every everyone everybody csv export exports dump whole entire complete bulk ndjson million");

const BANK = wordSet(
  "bank banking holder iban last4 shopper shoppers debit debits payer payers buyer buyers cardholder payee payees",
);
const PAYMENTS = wordSet(
  "transaction transactions card cards charge charges payment payments debit debits mandate mandates feed statement statements",
);

/** What these keep tells of a body, whatever it is called. */
const HEALTH = wordSet(HEALTH_SERVICES);
/** … but for what it is counted with and chosen from. */
const EQUIPMENT = wordSet(
  "device devices gear setting settings template templates product products catalog unit units shoes bike",
);
/** Said of a person, these tell of a body. */
const BODY = wordSet(
  "nutrition nutrient nutrients calories exercise exercises workout workouts weight bodyweight diet readiness injury injuries disability fertility allergies",
);
/** Pairs of words that tell where someone was or went. */
const TRACES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["gps", wordSet("track tracks trail trails stream history points log")],
  ["track", wordSet("point points gpx")],
  ["login", wordSet("history events event attempts")],
  ["signin", wordSet("history events event attempts")],
  ["location", wordSet("history trail timeline")],
  ["place", wordSet("history visited")],
  ["places", wordSet("visited")],
]);

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
    if (tellsWhere(name.tokens, first) || said.some(({ form }, i) => TRACES.get(form)?.has(said[i + 1]?.form ?? "")))
      return true;
    if (said.some(({ form }) => isOfPatient(form))) return true;
    if (holds(said, BODY, FIRST_WORDS) && holds(said, PEOPLE, FIRST_WORDS)) return true;
    const keepsBodies = holds([...server, ...said], HEALTH, FIRST_WORDS) && !holds(said, EQUIPMENT, FIRST_WORDS);
    if (((serverTags & TAG.person) !== 0 || keepsBodies) && privacyScore(facts) > 0) return true;
    if (holds(said, PAYMENTS, FIRST_WORDS) && holds([...server, ...said], BANK, FIRST_WORDS)) return true;
  }
  return particularsOfMany(said);
}

/** "a patient's chart" */
function isOfPatient(form: string): boolean {
  return form.endsWith("'s") && ((lookup(form.slice(0, -2))?.noun?.tags ?? 0) & TAG.person) !== 0;
}

/** Sleep of a process is a pause. */
function waits(said: readonly Token[]): boolean {
  const persons = said.filter(({ lex }) => ((lex?.noun?.tags ?? 0) & TAG.person) !== 0);
  return (
    persons.every(({ form }) => /^sleeps?$/.test(form)) &&
    said.some(({ form }) => /^(?:wait|seconds|milliseconds|pause|to|idle)$/.test(form))
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
