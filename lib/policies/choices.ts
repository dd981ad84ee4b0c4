import { z } from "zod";
import { InvalidInputError } from "@/lib/errors";
import { WINDOWS, type Limit, type Policy, type ToolPolicy } from "./policy";

/** What a person chose for one tool in place of the recommendation. `omit`: the file does not name it. */
export type Choice = { tool: string; decision: "allow" | "ask" | "deny" | "omit"; limit: Limit | null };

/** More tools than this are no longer decided by hand. */
export const MAX_CHOICES = 300;
export const MAX_LIMIT = 100_000;

const LimitSchema = z
  .string()
  .regex(/^\d{1,6}\/(minute|hour|day)$/, "a limit is written count/window, such as 10/minute, 5/hour or 100/day")
  .transform((text): Limit => {
    const [count, window] = text.split("/");
    return { count: Number(count), window: WINDOWS.find((known) => known === window) ?? "minute" };
  })
  .refine(({ count }) => count >= 1 && count <= MAX_LIMIT, `a limit counts 1 to ${MAX_LIMIT} calls`);

/** The limit that a text such as `10/minute` names, or what is wrong with it. */
export function parseLimit(text: string): { limit: Limit } | { problem: string } {
  const result = LimitSchema.safeParse(text);
  return result.success ? { limit: result.data } : { problem: result.error.issues[0]?.message ?? "not a limit" };
}

/**
 * Reads choices as addresses hold them: `deny:NAME`, `omit:NAME`, `allow:NAME` without a limit, `ask,10/minute:NAME`.
 * @throws InvalidInputError naming the choice that is wrong.
 */
export function parseChoices(texts: readonly string[]): Choice[] {
  if (texts.length > MAX_CHOICES) {
    throw new InvalidInputError(`set: ${texts.length} choices; at most ${MAX_CHOICES} tools can be decided by hand`);
  }
  const choices = texts.map(parseChoice);
  const twice = choices.find(({ tool }, index) => choices.findIndex((other) => other.tool === tool) !== index);
  if (twice !== undefined) throw new InvalidInputError(`set: ${JSON.stringify(twice.tool)} is decided twice`);
  return choices;
}

function parseChoice(text: string): Choice {
  const [, word, limited, tool] = /^(allow|ask|deny|omit)(?:,([^:]*))?:([^]+)$/.exec(text) ?? [];
  const decision = DECISIONS.find((known) => known === word);
  const wrong = (why: string) => new InvalidInputError(`set: ${JSON.stringify(text.slice(0, 100))}: ${why}`);
  if (decision === undefined || tool === undefined) {
    throw wrong("a choice is written deny:TOOL, omit:TOOL, allow:TOOL or ask,10/minute:TOOL");
  }
  if (limited === undefined) return { tool, decision, limit: null };
  if (decision === "deny" || decision === "omit") throw wrong("only what is allowed or asked about can be limited");
  const parsed = parseLimit(limited);
  if ("problem" in parsed) throw wrong(parsed.problem);
  return { tool, decision, limit: parsed.limit };
}

const DECISIONS = ["allow", "ask", "deny", "omit"] as const;

/** A choice as addresses hold it; `parseChoices` reads it back. */
export function choiceText({ tool, decision, limit }: Choice): string {
  return `${decision}${limit === null ? "" : `,${limit.count}/${limit.window}`}:${tool}`;
}

/** What a tool's policy says in the terms of a choice. */
export function choiceOf({ name, decision, limits }: ToolPolicy): Choice {
  return { tool: name, decision, limit: decision === "deny" ? null : (limits[0] ?? null) };
}

/** Of choices as texts, those that say something else than the recommended policy. */
export function differing(texts: readonly string[], policy: Policy): string[] {
  const recommended = new Set(toolsOf(policy).map((tool) => choiceText(choiceOf(tool))));
  return texts.filter((text) => !recommended.has(text));
}

/**
 * The policy with the choices in place of the recommendation. Conditions on arguments stay as recommended.
 * @throws InvalidInputError for a tool that the policy does not hold.
 */
export function applyChoices(policy: Policy, choices: readonly Choice[]): Policy {
  const byTool = new Map(choices.map((choice) => [choice.tool, choice]));
  const known = new Set(toolsOf(policy).map(({ name }) => name));
  const unknown = choices.find(({ tool }) => !known.has(tool));
  if (unknown !== undefined) throw new InvalidInputError(`set: there is no tool ${JSON.stringify(unknown.tool)} here`);
  const servers = policy.servers.map((server) => ({
    ...server,
    tools: server.tools.flatMap((tool) => chosen(tool, byTool.get(tool.name))),
  }));
  return choices.length === 0 ? policy : { ...policy, servers, byHand: choices.length };
}

function toolsOf(policy: Policy): ToolPolicy[] {
  return policy.servers.flatMap(({ tools }) => tools);
}

function chosen(tool: ToolPolicy, choice: Choice | undefined): ToolPolicy[] {
  if (choice === undefined) return [tool];
  const { decision, limit } = choice;
  if (decision === "omit") return [];
  const limits = limit === null ? [] : [limit];
  const reason = `${tool.reason}; decided by hand`;
  if (decision === "deny") return [{ ...tool, decision, limits: [], required: [], conditions: [], reason }];
  // Where a target cannot ask, a question that a person asked for becomes a refusal, unless the matrix says otherwise.
  const fallback =
    tool.decision === "ask"
      ? { ...tool.fallback, limits: limit === null ? tool.fallback.limits : limits }
      : { decision: "deny" as const, limits: [], required: [] };
  return [{ ...tool, decision, limits, reason, fallback }];
}
