import type { Category } from "@/lib/catalogue/category";
import { showInvisible } from "@/lib/catalogue/text";
import { presentArguments } from "./formats/arguments";
import type { Format } from "./formats/format";
import { FORMATS } from "./formats/index";
import type { Decision, Policy, ToolPolicy } from "./policy";
import { limitText } from "./policy";

/** What a policy file does with one tool, in sentences that are true for the format shown. */
export type Explanation = {
  decision: "allow" | "limit" | "ask" | "deny";
  /** One line for the category and what this strictness decides. */
  advice: string;
  /** One sentence: what happens under this file to a call, and to other tools. */
  effect: string;
  /** Answers to "Can I rate-limit it?" and "How do I block it?". */
  rateLimit: string;
  block: string;
};

/** Explains the only tool of the policy, as the format enforces it after what it cannot say. */
export function explain(policy: Policy, format: Format): Explanation {
  const wanted = policy.servers[0]?.tools[0];
  if (wanted === undefined) throw new TypeError("explain: the policy has no tool");
  const effective = enforced(policy, format);
  const which = `${shown(wanted.name)} of ${shown(policy.servers[0]?.name ?? "")}`;
  const decision = effective.decision === "allow" && effective.limits.length > 0 ? "limit" : effective.decision;
  return {
    decision,
    advice: `${ADVICE[wanted.category ?? "unknown"](which)} This ${policy.strictness} policy ${decided(wanted, which)}.${uncapped(wanted)}`,
    effect: `${effectOf(effective, format)}; ${othersOf(format.adapt(policy).unlisted ?? format.unlisted, format)}.`,
    rateLimit: rateLimitAnswer(effective, format, which),
    block: `Blocking ${which} with ${format.product}: ${lowerFirst(format.howTo.block)}`,
  };
}

/**
 * What the product does with the only tool of the policy: the tool of the adapted policy, or what happens to tools that
 * the file does not name.
 */
export function enforced(policy: Policy, format: Format): ToolPolicy {
  const wanted = policy.servers[0]?.tools[0];
  if (wanted === undefined) throw new TypeError("enforced: the policy has no tool");
  const adapted = format.adapt(policy).servers[0]?.tools[0];
  const unlisted = { ...wanted, limits: [], required: [], conditions: [], decision: format.unlisted };
  if (adapted === undefined) return unlisted;
  return adapted.decision === "deny" && !format.expresses.deny ? unlisted : { ...adapted, name: wanted.name };
}

/** `which` is the tool with its server, as in every sentence here: pages of different tools share none. */
const ADVICE: Record<Category | "unknown", (which: string) => string> = {
  Read: (which) =>
    `Reading through ${which} changes nothing, so what counts is how much leaves: limit it, and ask where the data is secret.`,
  Write: (which) =>
    `What ${which} writes can be changed back: limit how fast, and ask where access changes or others see it at once.`,
  Execute: (which) =>
    `What ${which} runs is the caller's choice: limit it, and ask where nothing bounds what it can reach.`,
  Destructive: (which) => `What ${which} removes may not come back: ask before each call, or block it.`,
  Financial: (which) => `Money moves through ${which}: cap the amount, limit it by the hour, and ask.`,
  unknown: (which) => `What ${which} does is not known: ask before each call, or block it.`,
};

function decided({ decision, limits, required }: ToolPolicy, which: string): string {
  if (decision === "deny") return `blocks ${which}`;
  const limit = limits.map(limitText).join(" and ");
  const given = required.length > 0 ? " and wants its required arguments given" : "";
  if (decision === "ask") return `asks before each call of ${which}${limit === "" ? "" : `, at most ${limit}`}`;
  return limit === "" ? `allows ${which}${given}` : `allows ${which} at most ${limit}${given}`;
}

/** Money without a number in the schema cannot be capped; a reader must not take the cap for granted. */
function uncapped({ name, category, decision, conditions }: ToolPolicy): string {
  const capped = conditions.some(({ check }) => check === "atMost");
  return category === "Financial" && decision !== "deny" && !capped
    ? ` The schema of ${shown(name)} has no number to cap.`
    : "";
}

function effectOf(tool: ToolPolicy, format: Format): string {
  const name = shown(tool.name);
  if (tool.decision === "deny") {
    return format.bindsOneAgent === true
      ? `${format.product} keeps ${name} from the agent of this file`
      : `${format.product} refuses every call of ${name}`;
  }
  const checks = checksOf(tool);
  if (tool.decision === "ask") {
    return `${format.product} asks before each call of ${name}${checks === "" ? "" : `, and refuses it unless ${checks}`}`;
  }
  const [before, after] = format.allowing;
  const passes = [format.product, before, name, after].filter((part) => part !== "").join(" ");
  const limit = tool.limits.map(limitText).join(" and ");
  return `${passes}${limit === "" ? "" : `, up to ${limit}`}${checks === "" ? "" : `${limit === "" ? "," : ""} if ${checks}${format.unchecked === undefined ? "" : `, or ${format.unchecked}`}`}`;
}

/** What happens to the other tools of the server: who pastes the file for one tool must know. */
function othersOf(unlisted: Decision, { bindsOneAgent }: Format): string {
  if (unlisted === "allow") return "other tools of the server pass";
  if (unlisted === "ask") return "it asks before tools that the file does not name";
  if (bindsOneAgent === true) return "other tools of the server are out of its reach until the file names them";
  return "other tools of the server are refused until the file names them";
}

/** "image is given and namespace meets its condition", or nothing. */
function checksOf(tool: ToolPolicy): string {
  const list = new Intl.ListFormat("en-GB");
  const present = presentArguments(tool).map(shown);
  const checked = tool.conditions.map(({ argument }) => shown(argument));
  return [
    ...(present.length > 0 ? [`${list.format(present)} ${present.length === 1 ? "is" : "are"} given`] : []),
    ...(checked.length > 0
      ? [`${list.format(checked)} ${checked.length === 1 ? "meets its condition" : "meet their conditions"}`]
      : []),
  ].join(" and ");
}

function rateLimitAnswer(tool: ToolPolicy, format: Format, which: string): string {
  const cannot = cannotLimit(tool, format);
  if (cannot !== null) {
    const able = FORMATS.filter((other) => cannotLimit(tool, other) === null).map(({ title }) => title);
    return `Not ${which} with ${format.product}: ${cannot}; ${new Intl.ListFormat("en-GB").format(able)} can.`;
  }
  const [limit] = tool.limits;
  const here =
    limit === undefined
      ? `sets no limit on ${which}; ${lowerFirst(format.howTo.limit ?? "").replace(/\.$/, "")}`
      : `allows ${which} at most ${limitText(limit)}`;
  const scope = format.limitScope === null ? "." : `, ${lowerFirst(format.limitScope)}`;
  return `Yes: this file for ${format.product} ${here}${scope}`;
}

function cannotLimit({ name }: ToolPolicy, { howTo, cannotLimit }: Format): string | null {
  if (howTo.limit === null) return "it cannot limit how often a tool is called";
  return cannotLimit?.(name) ?? null;
}

/** A stranger's name on one line, with what is invisible in it made visible. */
function shown(name: string): string {
  return showInvisible(name).replace(/\s+/g, " ");
}

function lowerFirst(text: string): string {
  // A product's name keeps its capital.
  return /^[A-Z][a-z]+ has /.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
