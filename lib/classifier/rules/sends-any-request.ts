import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** "access any endpoint of the API": reading in name only. */
function reachesAny({ verb, field, start, end }: Action): boolean {
  return (
    /^(access|query|fetch)$/.test(verb) &&
    /\b(?:any|arbitrary|raw)\b/i.test(field.text.slice(start, end)) &&
    /endpoint|method|api/i.test(field.text.slice(start, end))
  );
}

export const sendsAnyRequest: Rule = {
  id: "sends-any-request",
  title: "Sends any request",
  meaning: "Makes an HTTP or API call whose method or path the caller chooses.",
  effect: "Execute",
  weight: 3.5,
  reader: {
    kind: "action",
    classes: ["send", "execute", "create", "light", "read"],
    test: (action) =>
      action.where !== "choice" &&
      (action.cls !== "read" || reachesAny(action)) &&
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
