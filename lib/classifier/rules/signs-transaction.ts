import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const signsTransaction: Rule = {
  id: "signs-transaction",
  title: "Signs or broadcasts a transaction",
  meaning: "Signs or sends an on-chain transaction; nobody can call it back.",
  effect: "Financial",
  weight: 5.5,
  references: [],
  reader: {
    kind: "action",
    classes: ["sign", "send", "create", "execute"],
    test: (action, facts) =>
      (action.cls === "sign" &&
        (action.headTags & TAG.file) === 0 &&
        (action.tags & (TAG.crypto | TAG.message | TAG.money)) !== 0) ||
      (action.head === "transaction" &&
        action.cls !== "create" &&
        (action.tags & TAG.sql) === 0 &&
        ((facts.serverTags & TAG.crypto) !== 0 ||
          (action.cls === "send" && (facts.headlineTags & TAG.crypto) !== 0))) ||
      (/^broadcast$/.test(action.verb) && (action.tags & TAG.crypto) !== 0),
  },
  examples: {
    match: [{ name: "sign_transaction", description: "Sign a transaction" }],
    noMatch: [{ name: "decode_transaction", description: "Decode a transaction" }],
  },
};
