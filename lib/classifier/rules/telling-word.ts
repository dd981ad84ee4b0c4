import type { Rule } from "../rule";
import { mostTelling } from "../telling-words";

export const tellingWord: Rule = {
  id: "telling-word",
  title: "A telling word",
  meaning:
    "Tools of one kind use this word more than others do. Its weight was fitted on labelled tools and is held small: it decides only where the other findings leave room.",
  effect: null,
  weight: 1,
  reader: { kind: "facts", find: mostTelling },
  examples: {
    match: [{ name: "send_sms", description: "Sends a text to a phone" }],
    noMatch: [{ name: "frobnicate", description: "Frobnicates" }],
  },
};
