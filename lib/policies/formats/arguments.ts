import { terminalText } from "@/lib/catalogue/text";
import type { Condition, ServerPolicy, ToolPolicy } from "../policy";
import { listNames } from "./fit";

/** Which conditions a target can check; the reason completes "does not check x of y: …". */
export type CannotCheck = (condition: Condition) => string | null;

/** Drops the conditions that the target cannot check, the arguments it cannot name or not require; tells which and why. */
export function checkable(
  servers: readonly ServerPolicy[],
  product: string,
  cannotCheck: CannotCheck,
  cannotName: (argument: string) => string | null = () => null,
  canRequire = true,
): { servers: ServerPolicy[]; lost: string[] } {
  const dropped = new Map<string, string[]>();
  const optional = canRequire ? [] : servers.flatMap(({ tools }) => tools.flatMap(presentOf));
  const keep = (tool: ToolPolicy, argument: string, why: string | null): boolean => {
    if (why !== null) dropped.set(why, [...(dropped.get(why) ?? []), `${argument} of ${tool.name}`]);
    return why === null;
  };
  const kept = servers.map((server) => ({
    ...server,
    tools: server.tools.map((tool) => ({
      ...tool,
      conditions: tool.conditions
        .filter((c) => keep(tool, c.argument, cannotName(c.argument) ?? cannotCheck(c)))
        .map((c) => (canRequire ? c : { ...c, mustBePresent: false })),
      required: canRequire ? tool.required.filter((argument) => keep(tool, argument, cannotName(argument))) : [],
    })),
  }));
  const lost = [...dropped].map(([why, what]) => `${product} does not check ${listNames(what)}: ${why}.`);
  if (optional.length > 0) lost.push(`${product} cannot require an argument: ${listNames(optional)} may be left out.`);
  return { servers: kept, lost };
}

function presentOf(tool: ToolPolicy): string[] {
  return tool.decision === "deny" ? [] : presentArguments(tool).map((argument) => `${argument} of ${tool.name}`);
}

/** For targets whose paths separate fields by dots. */
export function dottedPath(argument: string): string | null {
  return argument === "" || argument.includes(".") ? "a path cannot name an argument with a dot in its name" : null;
}

/** Arguments that must be present, by the schema's rule or for the sake of a condition; sorted, each once. */
export function presentArguments(tool: ToolPolicy): string[] {
  const needed = tool.conditions.filter((condition) => condition.mustBePresent).map(({ argument }) => argument);
  return [...new Set([...tool.required, ...needed])].sort();
}

/** Every marked place of a policy, for pages. */
export function placesToEdit(tools: readonly ToolPolicy[]): string[] {
  return tools.flatMap((tool) =>
    tool.conditions.map(
      ({ argument, edit }) => `${terminalText(argument, 60)} of ${terminalText(tool.name, 60)}: ${terminalText(edit)}`,
    ),
  );
}

/** What a refused call is told, one sentence a condition. */
export function refusal(condition: Condition): string {
  const argument = terminalText(condition.argument, 60);
  switch (condition.check) {
    case "excludes":
      return `${argument} must be a text without what this policy forbids.`;
    case "startsWith":
      return `${argument} must be a text that begins with ${condition.texts.map((text) => text.trim()).join(" or ")}.`;
    case "notIn":
      return `${argument} must be a text, and none that this policy protects.`;
    case "atMost":
      return `${argument} must be a number from 0 to ${condition.value}.`;
    case "maxItems":
      return `${argument} must be a list of at most ${condition.value}.`;
  }
}
