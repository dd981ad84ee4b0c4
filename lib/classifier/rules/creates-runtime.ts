import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** "Create a music generation task": a machine works it off, nobody's list holds it. */
const WORKED_OFF =
  /\b(?:generation|training|tuning|fine-?tuning|rendering|render|processing|crawl(?:ing)?|scrap(?:e|ing)|scan(?:ning)?|export|import|conversion|transcription|inference|evaluation|synthesis|encoding|transcoding|indexing|replication|migration|simulation|upscaling|detection) tasks?$/i;

/** What runs already, or only stands for something: "a monitored service", "a resource server". */
const KNOWN = /\b(?:monitored|upstream|resource|external|existing|mail|name|license|licence)[ _-]/i;

export const createsRuntime: Rule = {
  id: "creates-runtime",
  title: "Creates something that runs",
  meaning: "Creates a machine, a container, a job or a service, which then runs and may cost.",
  effect: "Execute",
  weight: 3,
  reader: {
    kind: "action",
    classes: ["create", "update"],
    test: (action) =>
      action.cls === "create" &&
      !(action.verb === "make" && /^(?:calls?|requests?)$/.test(action.head ?? "")) &&
      !/^(copy|append|record|import|register|introduce|define|draft|propose|annotate|bookmark|duplicate|attach)$/.test(
        action.verb,
      ) &&
      (WORKED_OFF.test(action.object) ||
        /\bserverless\b|\binfrastructure$/i.test(action.object) ||
        ((action.headTags & (TAG.runtime | TAG.running)) !== 0 &&
          !KNOWN.test(action.object) &&
          (action.headTags & (TAG.money | TAG.minor)) === 0)),
  },
  examples: {
    match: [
      { name: "create_vm", description: "Create a virtual machine" },
      { name: "portrait", description: "Create an image generation task" },
    ],
    noMatch: [{ name: "create_recipe" }, { name: "add_watch", description: "Add a monitored service" }],
  },
};
