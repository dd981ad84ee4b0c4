import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

const LOOKED_UP = /^(?:query|search|lookup)$/;
/** "Fire weather", "fire alarm": of what can be fired, these are set off. */
const FIRED =
  /event|trigger|hook|job|task|workflow|flow|rule|action|signal|request|command|script|effect|system|laser|gun|weapon|rocket|thruster|pulse|shot|agent|function|macro|zap|kiln/i;

/** Handed in, these run: "submit an experiment", "queue a workflow". */
const SUBMITTED =
  /^(?:job|run|experiment|workflow|simulation|batch|training|generation|scan|crawl|evaluation|pipeline|backtest|build)$/;
/** A running workflow or program is signalled; people are notified. */
const SIGNALLED = /^(?:workflow|process|pid|job)$/;

/** "Send INT to a process" */
const SIGNALS = /\b(?:SIG)?(?:INT|TERM|KILL|HUP|QUIT)\b.{0,30}\b(?:PIDs?|process(?:es)?)\b/;

function isHandedIn({ verb, head, field, start }: Action): boolean {
  if (verb === "send") return SIGNALS.test(field.text.slice(start, start + 70));
  return (verb === "submit" && SUBMITTED.test(head ?? "")) || (verb === "signal" && SIGNALLED.test(head ?? ""));
}

/** "Approve a run that waits": the approval is what runs it; a pay run is money. */
function isApproved({ verb, head, npTags }: Action): boolean {
  return (
    /^(?:approve|confirm)$/.test(verb) &&
    /^(?:execution|run|rollout|deployment)$/.test(head ?? "") &&
    (npTags & TAG.money) === 0
  );
}

function isProcess(action: Action): boolean {
  const { cls, verb, head, npTags, headTags, object } = action;
  if (cls === "update") return isApproved(action);
  if (cls === "send") return isHandedIn(action);
  // "Reconcile the payments of an account": books are compared.
  if (verb === "reconcile" && (headTags & (TAG.money | TAG.file)) !== 0) return false;
  if ((npTags & (TAG.code | TAG.command | TAG.sql)) !== 0) return false;
  // "Kick a user from a team"
  if (verb === "kick" && /^(?:user|member|player|participant|guest)$/.test(head ?? "")) return false;
  if (verb === "fire" && head !== null && !FIRED.test(object)) return false;
  if (/^(?:fire|trigger)$/.test(verb) && /^(?:alert|notification|message|warning)$/.test(head ?? "")) return false;
  // "Run a search" answers; a search that is triggered goes on by itself.
  return !LOOKED_UP.test(head ?? "") || (verb === "trigger" && head === "search");
}

export const runsProcess: Rule = {
  id: "runs-process",
  title: "Runs a process",
  meaning: "Triggers a workflow, job, function or other process.",
  effect: "Execute",
  weight: 3.5,
  reader: {
    kind: "action",
    classes: ["execute", "send", "update"],
    test: isProcess,
  },
  examples: {
    match: [
      { name: "trigger_pipeline", description: "Trigger a pipeline" },
      { name: "run_backtest" },
      { name: "submit_training_job" },
    ],
    noMatch: [{ name: "list_pipelines" }, { name: "submit_form" }, { name: "reconcile_payments" }],
  },
};
