import type { Action, Facts } from "../facts";
import { TAG } from "../lexicon/lexicon";
import { wordSet } from "../lexicon/words";
import { GAP, type Token } from "../tokens";
import { isSecretByKind, isSecretField, isShownToo, MEANS, tellsSecretForm, TOLD_AGAIN } from "./secret-forms";
import { holds, sentenceAt } from "./wording";

/** Looking at whether or how many there are shows none of them. */
export const HARMLESS_LOOK = /^(check|count|validate|verify|search|explain|describe|estimate|know|whoami)$/;
const VAULTS: ReadonlySet<string> = wordSet("keychain dotenv env vault keyring netrc envvar kubeconfig");
/** What a vault is read for. */
const VAULT_HEADS =
  /^(secret|value|entry|item|content|contents|field|data|credential|variable|variables|file|login|record|password|key)$/;
/** A vault of notes opens nothing. */
const NOTES = wordSet("note notes markdown obsidian frontmatter backlink backlinks");
/** What is told of a secret without telling it. */
const ABOUT =
  /^(name|names|metadata|status|type|types|count|age|expiry|expiration|policy|usage|history|version|versions|strength|format|id|ids|rotation|limit|limits|info|list|permission|permissions|scope|scopes|price|balance|free|claim|claims|fingerprint|fingerprints)$/;
/** Of these even a list is told in full. */
const KEPT_CLOSE = wordSet("privatekey password passphrase mnemonic recoverycode cardnumber");
/** Words that say the secret itself is shown. */
const SHOWN = wordSet("value values plaintext clear plain decrypted unmasked full raw");
const OPENLY = wordSet("plaintext cleartext decrypted unmasked unredacted unencrypted verbatim");
/** Words that say it is kept back. */
const KEPT_BACK = wordSet("masked redacted withheld stripped hashed obfuscated omitted hidden masking");
/** An option that shows what is kept back otherwise. */
const REVEALING = wordSet("reveal unmask");
const RUN_ENVIRONMENT = wordSet("environment env printenv envvar");

/** Behind so many words or actions nothing new is said of the answer. */
const MAX_ACTIONS = 40;
const MAX_WORDS = 150;
const FIRST_WORDS = 40;

/** Whether the answer holds what opens something: a secret itself, a vault's content, environment variables. */
export function readsSecret(facts: Facts): boolean {
  if (facts.arguments.some(({ words }) => asksToShow(words))) return true;
  const said = wordOnShowing(facts.description?.tokens ?? []);
  if (said !== null) return said && !makesSecret(facts);
  const coins = tellsOfCoins(facts);
  if (namesSecret(facts, coins) || readsEnvironment(facts)) return true;
  // What is made here opens nothing yet.
  if (makesSecret(facts)) return false;
  if (tellsSecretForm(facts.description?.tokens ?? [])) return true;
  const vault = isVault(facts);
  return facts.actions.slice(0, MAX_ACTIONS).some((action) => opensSecret(action, vault, coins));
}

const ASKING = wordSet("include with show");
const ASKED_FOR = wordSet("secret secrets password passwords reveal decryption");
const REVEALED = wordSet("reveal unmask decryption");

/** "reveal", "include_secrets" */
function asksToShow(words: readonly Token[]): boolean {
  const shown = ASKING.has(words[0]?.form ?? "") ? ASKED_FOR : REVEALED;
  return words.some(({ form }) => shown.has(form));
}

function opensSecret(action: Action, vault: boolean, coins: boolean): boolean {
  const { cls, mood, where, cued, head, headTags, verb, plural } = action;
  if (mood !== "asserted" || (where !== "lead" && where !== "name" && !cued)) return false;
  const opens = cls === "read" || verb === "decrypt" || verb === "export";
  if (!opens || HARMLESS_LOOK.test(verb)) return false;
  if (
    vault &&
    (head === null || VAULT_HEADS.test(head)) &&
    /^(decrypt|read|get|return|reveal|fetch|show|export|dump|print|display|retrieve|find|lookup|parse|view)$/.test(verb)
  )
    return true;
  // A session goes with its cookies.
  if (head === "cookie" || head === "cookies") return true;
  const coin = head === "token" && (coins || plural);
  if ((headTags & TAG.secret) !== 0 && !coin && !isPublicKey(action))
    return verb !== "list" || KEPT_CLOSE.has(head ?? "") || showsSecret(action, coins);
  return showsSecret(action, coins);
}

/** "SSH keys" of an account are the public halves. */
function isPublicKey({ head, object }: Action): boolean {
  return head === "privatekey" && /(?:^|[^a-z])ssh/i.test(object) && !/private/i.test(object);
}

/** Computing that makes nothing: what is read comes out of it. */
const OPENING = /^(?:decrypt|decode|unseal|parse|preview|render|resolve|decompress|unpack)$/;

function makesSecret({ actions }: Facts): boolean {
  return actions.some(
    ({ cls, where, mood, verb }) =>
      where === "lead" && mood === "asserted" && (cls === "generate" || cls === "compute") && !OPENING.test(verb),
  );
}

/** Tokens of a chain are goods, those of an account open it. */
function tellsOfCoins({ serverTags, name, description }: Facts): boolean {
  return (
    (serverTags & TAG.crypto) !== 0 ||
    name.tokens.some(isOfCoins) ||
    (description?.tokens.slice(0, FIRST_WORDS).some(isOfCoins) ?? false)
  );
}

function isOfCoins({ form, lex }: Token): boolean {
  if (form === "ticker" || form === "supply") return true;
  return lex?.noun != null && lex.noun.lemma !== "token" && (lex.noun.tags & TAG.crypto) !== 0;
}

function isVault({ name, description }: Facts): boolean {
  const text = description?.tokens ?? [];
  if (holds(text, NOTES, 12) || holds(name.tokens, NOTES, 12)) return false;
  return (
    holds(name.tokens, VAULTS, 12) ||
    text.slice(0, 12).some(({ form }, i, all) => VAULTS.has(form) && all[i - 1]?.form !== "using")
  );
}

/** "The environment of a service, names and values", "variables of the active environment". */
function readsEnvironment({ name, description, actions }: Facts): boolean {
  const first = sentenceAt(description?.tokens ?? [], 0).slice(0, FIRST_WORDS);
  const all = [...name.tokens, ...first];
  if (!all.some(({ form }) => RUN_ENVIRONMENT.has(form))) return false;
  if (actions.some(({ where, cls }) => where === "lead" && cls !== "read")) return false;
  return (
    name.tokens.some(({ form }) => form === "printenv") ||
    all.some(({ form }) => form === "values" || form === "variables")
  );
}

/** Without one of these a text says nothing of showing. */
const ON_SHOWING: ReadonlySet<string> = new Set([
  ...KEPT_BACK,
  ...OPENLY,
  ...REVEALING,
  ...wordSet("unmasked unredacted clear full stored typed text plain value values"),
]);

/** What the text says of showing: true where secrets stand in clear, false where they are kept back, null where it is silent. */
function wordOnShowing(tokens: readonly Token[]): boolean | null {
  if (!tokens.some(({ form }) => ON_SHOWING.has(form))) return null;
  let said: boolean | null = null;
  for (let from = 0; from < tokens.length && from < MAX_WORDS;) {
    const sentence = sentenceAt(tokens, from);
    from += sentence.length;
    const here: boolean | null =
      said === false && holds(sentence, REVEALING, sentence.length) ? true : sentenceOnShowing(sentence);
    if (here === true) return true;
    said ??= here;
  }
  return said;
}

function sentenceOnShowing(sentence: readonly Token[]): boolean | null {
  let secret = false;
  let value = false;
  let means = false;
  let negated = false;
  let open = false;
  let kept = false;
  let asked = false;
  for (const [i, token] of sentence.entries()) {
    const { form } = token;
    const before = sentence[i - 1]?.form ?? "";
    const next = sentence[i + 1]?.form ?? "";
    if (MEANS.has(form)) means = true;
    else if (TOLD_AGAIN.has(form)) means = false;
    if (token.lex?.grammar === "negation") negated = true;
    if (/^(?:value|values)$/.test(form)) value = true;
    else if (isSecretWord(token, sentence[i - 1]) && !means) secret = true;
    // What could have been masked is a secret.
    if (/^(?:unmasked|unredacted)$/.test(form)) return true;
    if (KEPT_BACK.has(form) && !/^flags?$/.test(next)) {
      if (
        negated ||
        (form !== "hidden" && isShownToo(sentence, i + 1)) ||
        next === "off" ||
        (next === "is" && sentence[i + 2]?.form === "off")
      )
        return true;
      kept = true;
    }
    // "masked by default; pass reveal: true" leaves it to the caller.
    asked ||= kept && REVEALING.has(form);
    open ||=
      OPENLY.has(form) ||
      REVEALING.has(form) ||
      (form === "clear" && /^(?:in|the)$/.test(before)) ||
      (form === "full" && before === "in") ||
      (before === "as" &&
        /^(?:stored|typed|text)$/.test(form) &&
        /^(?:password|passwords|out)$/.test(sentence[i - 2]?.form ?? "")) ||
      (form === "plain" && next === "text");
  }
  if (asked && !negated && (secret || value)) return true;
  if (kept || (value && negated)) return secret || value ? false : null;
  return open && !negated && (secret || (value && !means)) ? true : null;
}

function isSecretWord(token: Token, before: Token | undefined): boolean {
  return ((token.lex?.noun?.tags ?? 0) & TAG.secret) !== 0 || isSecretField(token) || isSecretByKind(token, before);
}

/** A first sentence without a verb that names a secret, or a later one that says secrets stand in the answer. */
function namesSecret({ actions, description }: Facts, coins: boolean): boolean {
  if (description === null || coins) return false;
  if (actions.some(({ where, verb }) => where === "lead" || (where === "name" && HARMLESS_LOOK.test(verb))))
    return false;
  let means = false;
  let told = false;
  const sentence = sentenceAt(description.tokens, 0).slice(0, FIRST_WORDS);
  for (const [i, token] of sentence.entries()) {
    if (MEANS.has(token.form)) means = true;
    else if (token.gap & GAP.colon) means = false;
    if (ABOUT.test(token.form)) told = true;
    if (token.lex?.grammar === "negation" || token.lex?.grammar === "hypothesis") return false;
    const secret =
      isSecretByKind(token, sentence[i - 1]) ||
      (((token.lex?.noun?.tags ?? 0) & TAG.secret) !== 0 && !/^(?:tokens?|certificates?|pins?)$/.test(token.form));
    if (!means && ((secret && !told) || isSecretField(token))) return true;
  }
  return false;
}

const JOINING = /^(?:of|with|including|includes|and|their|its|all|the|plus|decrypted|stored|your)$/;

/** "…, voicemail PIN", "… and wireless passphrases": an entry of a list, alone or behind a word of its own. */
function isListed(tokens: readonly Token[], at: number): boolean {
  const { gap = 0, form = "" } = tokens[at] ?? {};
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before === undefined || MEANS.has(before.form) || /^(?:certificate|credential|apikey|token)s?$/.test(form))
    return false;
  // "credential detection" shows none.
  if (next?.lex?.noun != null && next.gap === 0) return false;
  if (gap & GAP.comma) return true;
  return (before.gap & GAP.comma) !== 0 || /^(?:and|with|including|plus)$/.test(tokens[at - 2]?.form ?? "");
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
    else if (TOLD_AGAIN.has(form)) means = false;
    if (!means && isSecretField(token)) return true;
    const secret =
      isSecretByKind(token, tokens[i - 1]) ||
      (((token.lex?.noun?.tags ?? 0) & TAG.secret) !== 0 && !(coins && /^tokens?$/.test(form)) && form !== "pins");
    if (!secret) continue;
    if (SHOWN.has(tokens[i + 1]?.form ?? "") || SHOWN.has(tokens[i + 2]?.form ?? "")) return !means;
    if (means || ABOUT.test(tokens[i + 1]?.form ?? "")) continue;
    // "the value of a secret" is the secret; "the age of a secret" is not.
    const joined = JOINING.test(tokens[i - 1]?.form ?? "") || isListed(tokens, i);
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
