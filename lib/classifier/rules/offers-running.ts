import type { Facts } from "../facts";
import type { Rule, Span } from "../rule";

const BETWEEN = String.raw`(?:[/|] ?|, ?(?:or |and )?)`;
const RUNNING = String.raw`(?:start|stop|restart|rerun|run|trigger|deploy|redeploy|execute|launch|relaunch|reboot|play|pause|resume|retry)`;

/** "list/get/restart", "(play, pause, stop)", "list_images/create_server". */
const LISTED = new RegExp(
  String.raw`\b(?:list|get|create|add|update|edit|delete|start|stop|play|pause|build|run|open|save|load|connect)(?:_[a-z_]{2,20})?${BETWEEN}(?:[a-z_]{2,24}${BETWEEN}){0,8}(?:${RUNNING}(?:_(?:once|now|all|app|application|service|server|container|job|task|workflow))?|create_(?:server|instance|vm|container|cluster|sandbox|job))\b(?! (?:date|time|index|position|offset|points?)\b)`,
  "i",
);
/** How far into a description such a list is looked for. */
const REACH = 700;

function locate({ description }: Facts): Span | null {
  if (description === null) return null;
  const text = description.text.slice(0, REACH);
  const match = LISTED.exec(text);
  return match === null ||
    /\b(?:not|cannot|never|no|without|instead of|before|when|how to)\b[^.;:]*$/i.test(text.slice(0, match.index))
    ? null
    : { field: description, start: match.index, end: match.index + match[0].length, where: "lead" };
}

export const offersRunning: Rule = {
  id: "offers-running",
  title: "Offers running among its operations",
  meaning: "The text lists the operations to choose from, and running, starting or stopping is one of them.",
  effect: "Execute",
  weight: 2.5,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [
      { name: "belts", description: "Manage belts: list/get/restart" },
      { name: "belts", description: "Belt tool. Supported actions: create, play, pause." },
    ],
    noMatch: [
      { name: "belts", description: "Manage belts: list/get/create" },
      { name: "belts", description: "Explains how to build, test, run a belt." },
    ],
  },
};
