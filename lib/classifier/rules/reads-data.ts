import { choosesForLater, isGetRequest, isSearch, tracks } from "../senses";
import type { Action } from "../facts";
import type { Rule } from "../rule";

/** What is selected on a page. */
const ON_PAGE = /^(?:option|dropdown|checkbox|radio|element|button|tab)$/;
/** What is resolved by settling it, not by looking it up. */
const SETTLED = /^(issue|thread|alert|incident|comment|conversation|discussion|conflict|ticket|finding|task)$/;

function reads(action: Action): boolean {
  const { cls, verb, head } = action;
  if (cls === "create" || cls === "send") return isGetRequest(action);
  if (cls === "lifecycle") return /^(start|launch)$/.test(verb) && /^(crawl|search|scrape|lookup)$/.test(head ?? "");
  if (cls === "execute")
    return /^(run|execute|perform|submit)$/.test(verb) && (isSearch(action) || isGetRequest(action));
  if (verb === "select") return !choosesForLater(action) && !ON_PAGE.test(head ?? "");
  if (verb === "resolve") return !SETTLED.test(head ?? "");
  return cls === "read" && verb !== "download" && verb !== "load" && !tracks(action);
}

export const readsData: Rule = {
  id: "reads-data",
  title: "Reads data",
  meaning: "A verb of looking: the call returns information and leaves things as they are.",
  effect: "Read",
  weight: 2.5,
  reader: { kind: "action", classes: ["read", "update", "lifecycle", "execute", "create", "send"], test: reads },
  examples: {
    match: [{ name: "list_suppliers", description: "List the suppliers of a shop" }, { name: "fetchReceipt" }],
    noMatch: [{ name: "rename_supplier", description: "Rename a supplier" }],
  },
};
