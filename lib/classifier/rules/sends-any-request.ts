import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";
import { isGetRequest } from "../senses";

/** "access any endpoint of the API": reading in name only. */
function reachesAny({ verb, field, start, end }: Action): boolean {
  return (
    /^(access|query|fetch)$/.test(verb) &&
    /\b(?:any|arbitrary|raw)\b/i.test(field.text.slice(start, end)) &&
    /endpoint|method|api/i.test(field.text.slice(start, end))
  );
}

const WRITING = /\b(?:any|arbitrary|custom)\b/i;

/** "This tool makes a call to the service's API, which may incur costs": how it works, not what the caller may send. */
function isOwnCall({ verb, head, where, object }: Action): boolean {
  return where === "later" && verb === "make" && head === "call" && !WRITING.test(object);
}

function isRequest(action: Action): boolean {
  const { cls, verb, head, tags, headTags, where } = action;
  if (where === "choice" || (cls === "create" && verb !== "make") || (cls === "read" && !reachesAny(action)))
    return false;
  if (isGetRequest(action) || isOwnCall(action)) return false;
  if (/^(?:requests?|calls?)$/.test(head ?? "")) return (tags & TAG.http) !== 0;
  return (
    !/^(?:resource|schema|spec|documentation|docs|url)s?$/.test(head ?? "") &&
    (headTags & TAG.http) !== 0 &&
    (headTags & (TAG.message | TAG.browser)) === 0
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
    test: isRequest,
  },
  examples: {
    match: [{ name: "http_post", description: "Make an HTTP POST request to a given URL" }, { name: "call_api" }],
    noMatch: [{ name: "list_requests" }],
  },
};
