import type { Action, Facts } from "../facts";
import { TAG } from "../lexicon/lexicon";
import { wordSet } from "../lexicon/words";
import { privacyScore } from "./privacy";
import type { RiskInput, RiskVerdict } from "./verdict";
import { GAP, type Token } from "../tokens";

/** Risk of a Read: what is read decides (ruling on reads). */
export function readRisk(input: RiskInput): RiskVerdict {
  const { facts } = input;
  if (readsSecret(input)) return { risk: 4, reason: "secret" };
  if (
    input.has("exports-data") &&
    facts.actions.some(({ verb, all, tags }) => verb === "export" && (all || (tags & TAG.bulk) !== 0))
  ) {
    return { risk: 3, reason: "bulk" };
  }
  if (readsPersons(facts)) return { risk: 3, reason: "persons" };
  if (privacyScore(facts) <= 0) return { risk: 1, reason: "public" };
  return { risk: 2, reason: facts.arguments.some(({ kind }) => kind === "url") ? "url" : "private" };
}

/** Looking at whether or how many there are shows none of them. */
const HARMLESS_LOOK = /^(check|count|validate|verify|search|explain|describe|estimate|know|whoami)$/;
const VAULTS: ReadonlySet<string> = wordSet("keychain dotenv env vault keyring netrc envvar kubeconfig");
/** What is told of a secret without telling it. */
const ABOUT =
  /^(name|names|metadata|status|type|types|count|age|expiry|expiration|policy|usage|history|version|versions|strength|format|id|ids|rotation|limit|limits|info|list|permission|permissions|scope|scopes|price|balance)$/;
/** Of these even a list is told in full. */
const KEPT_CLOSE = wordSet("privatekey password passphrase mnemonic recoverycode cardnumber");
/** Words behind which a secret is a means, not the answer. */
const MEANS = wordSet(
  "using via by for from to about per against requires require required needs need authenticated through matching",
);
/** Words that say the secret itself is shown. */
const SHOWN = wordSet("value values plaintext clear plain decrypted unmasked full raw");

/** Behind so many actions nothing new is said of the answer. */
const MAX_ACTIONS = 40;

/** Whether the answer holds what opens something: a secret itself, a vault's content, environment variables. */
function readsSecret({ facts }: RiskInput): boolean {
  const coins = ((facts.serverTags | facts.headlineTags) & TAG.crypto) !== 0;
  const vault =
    holds(facts.name.tokens, VAULTS, 12) ||
    (facts.description?.tokens
      .slice(0, 12)
      .some(({ form }, i, all) => VAULTS.has(form) && all[i - 1]?.form !== "using") ??
      false);
  if (namesSecret(facts, coins)) return true;
  // What is made here opens nothing yet.
  if (
    facts.actions.some(
      ({ cls, where, mood }) => where === "lead" && mood === "asserted" && (cls === "generate" || cls === "compute"),
    )
  )
    return false;
  return facts.actions.slice(0, MAX_ACTIONS).some((action) => {
    const { cls, mood, where, cued, head, headTags, verb, plural } = action;
    if (mood !== "asserted" || (where !== "lead" && where !== "name" && !cued)) return false;
    const opens = cls === "read" || verb === "decrypt" || verb === "export";
    if (!opens || HARMLESS_LOOK.test(verb)) return false;
    if (vault && /^(decrypt|read|get|return|reveal|fetch|show|export|dump|print|display|retrieve)$/.test(verb))
      return true;
    const coin = head === "token" && (coins || plural);
    if ((headTags & TAG.secret) !== 0 && !coin)
      return verb !== "list" || KEPT_CLOSE.has(head ?? "") || showsSecret(action, coins);
    return showsSecret(action, coins);
  });
}

/** A first sentence without a verb that names a secret, or a later one that says secrets stand in the answer. */
function namesSecret({ actions, description }: Facts, coins: boolean): boolean {
  if (description === null || actions.some(({ where }) => where === "lead")) return false;
  let means = false;
  let denied = false;
  let first = true;
  for (const [index, token] of description.tokens.slice(0, 40).entries()) {
    if (token.gap & GAP.sentence && index > 0) {
      means = denied = false;
      first = false;
    }
    if (MEANS.has(token.form) || ABOUT.test(token.form)) means = true;
    if (token.lex?.grammar === "negation" || token.lex?.grammar === "hypothesis") denied = true;
    const secret =
      ((token.lex?.noun?.tags ?? 0) & TAG.secret) !== 0 && !/^(?:tokens?|certificates?|pins?)$/.test(token.form);
    // Behind the first sentence a secret counts where it is said to stand in clear.
    const shown =
      first || description.tokens.slice(index, index + 12).some(({ form }) => /^(?:clear|plain|plaintext)$/.test(form));
    if (secret && shown && !means && !denied && !coins) return true;
  }
  return false;
}

/** Whether the clause goes on to name a secret as part of the answer: "users with their passwords", "the value of a secret". */
function showsSecret({ field, start, head }: Action, coins: boolean): boolean {
  const { tokens } = field;
  const from = tokens.findIndex((token) => token.start >= start);
  let means = false;
  for (let i = Math.max(0, from); i < Math.min(tokens.length, from + 24); i += 1) {
    const token = tokens[i];
    if (token === undefined || (i > from && token.gap & GAP.sentence)) return false;
    const { form } = token;
    if (MEANS.has(form) || token.lex?.grammar === "negation" || token.lex?.grammar === "hypothesis") means = true;
    else if (form === "with" && /^(?:an?|the|your|this)$/.test(tokens[i + 1]?.form ?? "")) means = true;
    else if (/^(?:including|includes|and|with|plus)$/.test(form)) means = false;
    const secret = ((token.lex?.noun?.tags ?? 0) & TAG.secret) !== 0 && !(coins && /^tokens?$/.test(form));
    if (!secret) continue;
    if (SHOWN.has(tokens[i + 1]?.form ?? "") || SHOWN.has(tokens[i + 2]?.form ?? "")) return !means;
    if (means || ABOUT.test(tokens[i + 1]?.form ?? "")) continue;
    // "the value of a secret" is the secret; "the age of a secret" is not.
    const joined = /^(?:of|with|including|includes|and|their|its|all|the|plus|decrypted|stored|your)$/.test(
      tokens[i - 1]?.form ?? "",
    );
    if (
      joined &&
      field.pointer !== "name" &&
      (head === null || !ABOUT.test(head)) &&
      token.lex?.noun?.lemma !== "token"
    )
      return true;
  }
  return false;
}

const PEOPLE = wordSet(
  "person people user users child children employee employees driver drivers friend friends phone device contact contacts family member members guest customer customers partner",
);

const WHEREABOUTS = wordSet("location locations gps position coordinates paymentmethod paymentmethods");

function holds(tokens: readonly Token[], words: ReadonlySet<string>, to: number): boolean {
  for (let i = 0; i < to && i < tokens.length; i += 1) if (words.has(tokens[i]?.form ?? "")) return true;
  return false;
}

/** Health, identity, whereabouts or pay of people. */
function readsPersons(facts: Facts): boolean {
  const only = facts.actions.filter(({ where, mood }) => where === "lead" && mood === "asserted");
  if (only.length > 0 && only.every(({ cls }) => cls === "compute")) return false;
  if ((facts.headlineTags & TAG.person) !== 0) return true;
  if (facts.arguments.some(({ words }) => words.some(({ form }) => form === "ssn" || form === "passport"))) return true;
  const text = facts.description?.tokens ?? [];
  return (
    (holds(facts.name.tokens, WHEREABOUTS, 12) || holds(text, WHEREABOUTS, 20)) &&
    (holds(facts.name.tokens, PEOPLE, 12) || holds(text, PEOPLE, 20))
  );
}
