import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const startsSession: Rule = {
  id: "starts-session",
  title: "Starts or ends a session",
  meaning: "Starts, pauses or ends a session, plan or conversation rather than a program.",
  effect: "Write",
  weight: 1.5,
  reader: {
    kind: "action",
    classes: ["lifecycle"],
    test: (action) =>
      (action.headTags & (TAG.minor | TAG.message)) !== 0 ||
      /^(plan|planning|session|conversation|game|thread|auth|timer|tracking|interview|campaign|sequence|goal|timeentry)$/.test(
        action.head ?? "",
      ),
  },
  examples: {
    match: [{ name: "start_planning_session", description: "Start a planning session" }],
    noMatch: [{ name: "start_engine", description: "Start an engine service" }],
  },
};
