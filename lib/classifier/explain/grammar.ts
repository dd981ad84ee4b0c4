import { cutText, terminalText } from "@/lib/catalogue/text";
import { inflectThird } from "../lexicon/inflect";
import { wordSet } from "../lexicon/words";

/** Abbreviations with vowels that are spelt all the same, and words whose "h" is silent. */
const SPELT = wordSet(
  "ldap faq mfa sla slo nda roi seo rpa npi mri rma ha lpar hour hours hourly honest honor honour heir",
);
/** Spoken letter by letter, since there is no vowel to speak: a, b, … by the name of the first letter ("an XML", "a PDF"). */
const SPELT_WITH_VOWEL = /^[fhlmnrsx][^aeiouy]*$/;
const EIGHT = /^(?:8|1[18](?!\d))/;
/** Written with a vowel, spoken "you" or "won": "unique", "URL", "UUID", "euro", "one-time". */
const SPOKEN_CONSONANT =
  /^(?:u(?!p$|n$)[^aeiouy]*$|uni(?![nmd])|us[aeu]|ut[ie]|u(?:ris?|u?ids?|is?|pi|tx.*|biq.*)$|eu.|ones?$|once$)/;

/** "a voucher", "an order", "an XML file", "a URL": by how the first word is spoken. */
export function withIndefinite(noun: string): string {
  const first = /^[a-z0-9]*/i.exec(noun)?.[0].toLowerCase() ?? "";
  return `${startsWithVowel(first) ? "an" : "a"} ${noun}`;
}

function startsWithVowel(word: string): boolean {
  if (/^[aeiou]/.test(word)) return !SPOKEN_CONSONANT.test(word);
  return SPELT.has(word) || SPELT_WITH_VOWEL.test(word) || EIGHT.test(word);
}

/** "a", "a and b", "a, b and c"; at most `max` items are named. */
export function listOf(items: readonly string[], conjunction = "and", max = 5): string {
  const shown = items.slice(0, max);
  const rest = items.length - shown.length;
  const all = rest > 0 ? [...shown, `${String(rest)} more`] : shown;
  if (all.length <= 1) return all[0] ?? "";
  return `${all.slice(0, -1).join(", ")} ${conjunction} ${all.at(-1) ?? ""}`;
}

/** What may stand behind a verb and make another of it. */
export const PARTICLES = wordSet("away back down in off on out over up");
/** Verbs that are written together with their particle too. */
const WITH_PARTICLE = new RegExp(
  `^(back|cash|check|clean|fail|kick|log|look|pay|power|roll|set|shut|sign|switch|take|tear|throw|top|wake)(${[...PARTICLES].join("|")})$`,
);

/** Verbs that no sentence uses as they are. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ["ls", "list"],
  ["rm", "remove"],
  ["del", "delete"],
  ["exec", "execute"],
  ["eval", "evaluate"],
  ["ack", "acknowledge"],
  ["looks", "look"],
]);

/** Third person of a verb, in lower case, with its particle apart: "delete" → "deletes", "shutdown" → "shuts down". */
export function third(verb: string): string {
  const base = verb.toLowerCase();
  const apart = WRITTEN_OUT.get(base) ?? (WITH_PARTICLE.test(base) ? base.replace(WITH_PARTICLE, "$1 $2") : base);
  const end = apart.indexOf(" ");
  return end < 0 ? inflectThird(apart) : inflectThird(apart.slice(0, end)) + apart.slice(end);
}

/** First letter raised. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const IRREGULAR_PLURAL: ReadonlyMap<string, string> = new Map([
  ["person", "people"],
  ["child", "children"],
  ["matrix", "matrices"],
  ["vertex", "vertices"],
  ["quiz", "quizzes"],
]);
/** Words without another plural. */
const SAME_PLURAL = wordSet(
  `people children data information info media metadata content feedback history traffic software hardware firmware equipment money cash weather access
  knowledge music audio news series staff progress criteria trash usage storage advice help guidance documentation infrastructure liquidity availability health
  eth btc sol usdc usdt json yaml html css sql markdown dns sms vertices matrices indices`,
);

const LOOKS_PLURAL = /(?:[^su]|[cgv]pu|menu|sku)s$/;

/** A plain plural of a noun phrase; phrases that look plural already stay. */
export function plural(noun: string): string {
  const last = noun.slice(noun.search(/[a-z0-9]*$/i)).toLowerCase();
  const irregular = IRREGULAR_PLURAL.get(last);
  if (irregular !== undefined) return noun.slice(0, -last.length) + irregular;
  if (SAME_PLURAL.has(last) || LOOKS_PLURAL.test(last)) return noun;
  if (/(?:s|x|z|ch|sh)$/.test(last)) return `${noun}es`;
  return /[^aeiou]y$/.test(last) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

const PLAIN = /^[\w.:/@+-]*$/;
const LONGEST_NAME = 60;

/** A name as code, without characters that would end the code span or hide in it. */
export function code(name: string): string {
  const plain = PLAIN.test(name) ? name : terminalText(name.slice(0, 300)).replaceAll("`", "").toWellFormed();
  return `\`${plain.length > LONGEST_NAME ? `${cutText(plain, LONGEST_NAME - 3)}…` : plain}\``;
}

/** The last segment of a server's name, for sentences: "io.github.acme/harbour" → "harbour"; as code where it could be a sentence. */
export function serverName(name: string): string {
  const last = name.split("/").at(-1) ?? name;
  if (last === "" || last.length > LONGEST_NAME || !/^[\w .@+-]+$/.test(last)) return "this server";
  return last.includes(" ") ? code(last) : last;
}
