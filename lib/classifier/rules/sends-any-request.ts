import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const sendsAnyRequest: Rule = {
  id: "sends-any-request",
  title: "Sends any request",
  meaning: "Makes an HTTP or API call whose method or path the caller chooses.",
  effect: "Execute",
  weight: 3.5,
  references: [],
  reader: {
    kind: "action",
    classes: ["send", "execute", "create", "light"],
    test: (action) =>
      action.where !== "choice" &&
      (action.cls !== "create" || action.verb === "make") &&
      !/^(resource|schema|spec|documentation|docs)s?$/.test(action.head ?? "") &&
      (/^(requests?|calls?)$/.test(action.head ?? "")
        ? (action.tags & TAG.http) !== 0
        : (action.headTags & TAG.http) !== 0 &&
          (action.headTags & (TAG.message | TAG.browser)) === 0 &&
          action.head !== "url"),
  },
  examples: {
    match: [{ name: "http_post", description: "Make an HTTP POST request to a given URL" }, { name: "call_api" }],
    noMatch: [{ name: "list_requests" }],
  },
};
