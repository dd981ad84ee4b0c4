import { TAG } from "../lexicon/lexicon";
import { wordSet } from "../lexicon/words";
import { nameWords } from "../name-words";
import { GAP, type Token } from "../tokens";
import { sentenceAt } from "./wording";

/** Secrets that go by no word of their own: codes and keys by their kind, files that hold logins, fields, turns of phrase. */

/** Words behind which a secret is a means, not the answer. */
export const MEANS = wordSet(
  "using via by for from to about per against requires require required needs need authenticated through matching",
);
/** Behind these words the answer is told of again. */
export const TOLD_AGAIN = wordSet("including includes and with plus");

/** Files in which logins stand in clear. */
const LOGIN_FILES = wordSet(
  "netrc authinfo pgpass htpasswd my.cnf npmrc pypirc id_rsa id_ed25519 k3s.yaml config.php nslcd.conf wgetrc tfvars",
);
/** "login code", "gate code": whoever has it gets in. */
const CODE_KINDS = wordSet(
  "verification login signin confirmation gate door lock alarm unlock entry 2fa mfa sms recovery backup disarm access key keypad lockbox garage otp pairing",
);
const KEY_KINDS = wordSet(
  "service_role encrypt encryption decryption s3 aes wpa wep bitlocker wireguard stream streaming psk luks filevault wallet hmac",
);
const SENSITIVE = wordSet("sensitive masked secret redacted");
const SHOWN_TOO = /^(?:included|revealed|shown|visible|too|unmasked|exposed|decrypted)$/;

/** "SecretAccessKey", "authToken", read in lower case. */
const SECRET_END =
  /(?:secret|password|passwd|passphrase|accesskey|apikey|authtoken|accesstoken|privatekey|secretstring)$/;
/** Headers that let whoever repeats them in. */
const LOGIN_HEADERS = wordSet("cookie cookies authorization");

/** Whether a word is a secret by the word before it. */
export function isSecretByKind({ form }: Token, before: Token | undefined): boolean {
  if (/^codes?$/.test(form)) return CODE_KINDS.has(before?.form ?? "");
  return /^keys?$/.test(form) && KEY_KINDS.has(before?.form ?? "");
}

/** "client_secret", "auth_token"; a token to the next page opens nothing. */
export function isSecretField({ identifier, form }: Token): boolean {
  if (!identifier || form.length > 60 || /next|page|continu|max|cursor|sync/.test(form)) return false;
  return SECRET_END.test(form) || ((nameWords(form).at(-1)?.lex?.noun?.tags ?? 0) & TAG.secret) !== 0;
}

/** What the first sentence says of the answer without naming a secret. */
export function tellsSecretForm(description: readonly Token[]): boolean {
  const sentence = sentenceAt(description, 0).slice(0, 40);
  let means = false;
  for (let i = 0; i < sentence.length; i += 1) {
    const token = sentence[i];
    if (token === undefined) break;
    const { form, lex } = token;
    const next = sentence[i + 1]?.form ?? "";
    if (lex?.grammar === "negation" || lex?.grammar === "hypothesis") return false;
    if (MEANS.has(form)) means = true;
    else if (TOLD_AGAIN.has(form) || token.gap & (GAP.colon | GAP.comma)) means = false;
    if (LOGIN_FILES.has(form) && !/^(?:using|via|by|through|against)$/.test(sentence[i - 1]?.form ?? "")) return true;
    if (SENSITIVE.has(form) && isShownToo(sentence, i + 1)) return true;
    if (form === "what" && logsIn(sentence.slice(i + 1, i + 10))) return true;
    if (!means && LOGIN_HEADERS.has(form) && /^(?:included|headers?)$/.test(next)) return true;
    if (!means && isSecretField(token)) return true;
  }
  return false;
}

/** "masked ones included", "sensitive values revealed" */
export function isShownToo(words: readonly Token[], from: number): boolean {
  const next = words[from]?.form ?? "";
  return SHOWN_TOO.test(next === "ones" || next === "values" ? (words[from + 1]?.form ?? "") : next);
}

/** "what it logs in with" */
function logsIn(words: readonly Token[]): boolean {
  return words.some(
    ({ form }, i) =>
      /^(?:logs?|logged|signs?|signed)$/.test(form) && words[i + 1]?.form === "in" && words[i + 2]?.form === "with",
  );
}
