import type { Action, Facts } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

const CHAIN = TAG.crypto;
const SPENDING = /^(allowance|spending|spender|approval|token|delegation)$/;

function isOnChain({ cls, verb, head, headTags, tags }: Action, facts: Facts): boolean {
  const around = ((facts.serverTags | facts.headlineTags) & CHAIN) !== 0;
  if (cls === "revoke") return around && SPENDING.test(head ?? "") && head !== "token";
  if (cls === "read") return around && verb === "collect" && /^(?:fees?|rewards?|yield|emissions?)$/.test(head ?? "");
  if (cls === "sign" && /^(?:mandate|permit|payload)$/.test(head ?? "")) return true;
  if (cls === "sign") return (headTags & TAG.file) === 0 && (tags & (CHAIN | TAG.message | TAG.money)) !== 0;
  if (cls === "update")
    return (
      (around &&
        (verb === "delegate" ||
          (verb === "approve" && SPENDING.test(head ?? "")) ||
          (verb === "claim" && /^(fee|token)$/.test(head ?? "")))) ||
      (verb === "claim" && /^(rewards?|airdrop|yield|staking|payouts?|emissions?|dividends?)$/.test(head ?? ""))
    );
  if (verb === "broadcast") return (tags & CHAIN) !== 0 || head === "swap" || head === "trade";
  if (/^(?:follow|unfollow|subscribe|notify|alert|remind)$/.test(verb)) return false;
  if (head !== "transaction" || (tags & TAG.sql) !== 0) return false;
  return (facts.serverTags & CHAIN) !== 0 || (cls === "send" && around);
}

export const signsTransaction: Rule = {
  id: "signs-transaction",
  title: "Signs or broadcasts a transaction",
  meaning: "Signs or sends an on-chain transaction; nobody can call it back.",
  effect: "Financial",
  weight: 5.5,
  reader: {
    kind: "action",
    classes: ["sign", "send", "create", "execute", "update", "revoke", "read"],
    test: isOnChain,
  },
  examples: {
    match: [{ name: "sign_transaction", description: "Sign a transaction" }],
    noMatch: [{ name: "decode_transaction", description: "Decode a transaction" }],
  },
};
