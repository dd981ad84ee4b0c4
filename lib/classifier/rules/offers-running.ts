import type { Rule } from "../rule";
import { isOffered } from "../stated";

const BETWEEN = String.raw`(?:[/|] ?|, ?(?:or |and )?)`;
const RUNNING = String.raw`(?:start|stop|restart|rerun|run|trigger|deploy|redeploy|execute|launch|relaunch|reboot|play|pause|resume|retry)`;

/** "list/get/restart", "(play, pause, stop)", "list_images/create_server". */
const LISTED = [
  String.raw`\b(?:list|get|create|add|update|edit|delete|start|stop|play|pause|build|run|open|save|load|connect)(?:_[a-z_]{2,20})?${BETWEEN}(?:[a-z_]{2,24}${BETWEEN}){0,8}(?:${RUNNING}(?:_(?:once|now|all|app|application|service|server|container|job|task|workflow))?|create_(?:server|instance|vm|container|cluster|sandbox|job))\b(?! (?:date|time|index|position|offset|points?)\b)`,
];

export const offersRunning: Rule = {
  id: "offers-running",
  title: "Offers running among its operations",
  meaning: "The text lists the operations to choose from, and running, starting or stopping is one of them.",
  effect: "Execute",
  weight: 2.5,
  reader: { kind: "statement", says: [{ patterns: LISTED, within: "text", denying: true, holds: isOffered }] },
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
