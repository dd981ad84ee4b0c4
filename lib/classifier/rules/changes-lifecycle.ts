import { endsProgram, loadsIntoMemory, resizes, restarts, runs } from "../senses";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const changesLifecycle: Rule = {
  id: "changes-lifecycle",
  title: "Starts, stops or scales",
  meaning: "Starts, stops, pauses, restarts or scales something that runs.",
  effect: "Execute",
  weight: 3.5,
  reader: {
    kind: "action",
    classes: ["lifecycle", "revoke", "update", "read"],
    test: (action) =>
      action.cls === "read"
        ? loadsIntoMemory(action)
        : action.cls === "update"
          ? resizes(action)
          : action.cls === "revoke"
            ? restarts(action) || (action.verb !== "reset" && endsProgram(action))
            : runs(action) &&
              !(/^(sleep|wait)$/.test(action.verb) && (action.headTags & (TAG.device | TAG.runtime)) === 0) &&
              (action.headTags & TAG.message) === 0 &&
              !/^(search|crawl|analysis|query|lookup)$/.test(action.head ?? "") &&
              (action.verb !== "scale" || action.head === null || (action.tags & TAG.runtime) !== 0),
  },
  examples: {
    match: [
      { name: "restart_service", description: "Restart a service" },
      { name: "scale_deployment" },
      { name: "node_power", description: "Change the power state of a node" },
    ],
    noMatch: [{ name: "list_services" }],
  },
};
