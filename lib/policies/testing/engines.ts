import { isAuthorized } from "@cedar-policy/cedar-wasm/nodejs";
import { evaluate as evaluateCel } from "@marcbachmann/cel-js";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { loadEvaluator } from "../evaluate";
import type { Decidable } from "../decidable";

/**
 * Runs rendered files by what their products run them by: our own evaluators, a CEL interpreter, Cedar, and Gemini CLI's
 * order of priority. For tests.
 */

/** Whether the call gets through, asking a person included. */
type Passes = (tool: string, args: Readonly<Record<string, unknown>>) => boolean;

function evaluated(format: Decidable): (text: string) => Passes {
  return (text) => {
    const loaded = loadEvaluator(format, text);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    return (tool, args) => loaded.policy()({ tool, arguments: args, time: new Date(0) }).decision !== "deny";
  };
}

function agentgateway(text: string): Passes {
  const { mcpAuthorization } = z
    .object({ mcpAuthorization: z.object({ rules: z.array(z.string()) }) })
    .parse(parseYaml(text));
  return (tool, args) =>
    mcpAuthorization.rules.some((rule) => {
      try {
        return evaluateCel(rule, { mcp: { tool: { name: tool, target: "s", arguments: args } } }) === true;
      } catch {
        return false; // The gateway takes a rule that fails for one that does not match.
      }
    });
}

function toolhive(text: string): Passes {
  const { cedar } = z.object({ cedar: z.object({ policies: z.array(z.string()) }) }).parse(parseYaml(text));
  return (tool, args) => {
    const answer = isAuthorized({
      principal: { type: "Client", id: "me" },
      action: { type: "Action", id: "call_tool" },
      resource: { type: "Tool", id: tool },
      context: Object.fromEntries(Object.entries(args).map(cedarContext)),
      policies: { staticPolicies: cedar.policies.join("\n") },
      entities: [],
    });
    if (answer.type === "failure") throw new Error(JSON.stringify(answer.errors));
    return answer.response.decision === "allow";
  };
}

type CedarValue = string | boolean | { __extn: { fn: string; arg: string } };

/** Cedar's decimals end near 9.2e14. */
const DECIMAL = 9e14;

/** Texts and flags as they are, numbers as decimals, of anything else only that it is there. */
function cedarContext([key, value]: [string, unknown]): [string, CedarValue] {
  if (typeof value === "string" || typeof value === "boolean") return [`arg_${key}`, value];
  if (typeof value === "number")
    return [`arg_${key}`, { __extn: { fn: "decimal", arg: Math.min(DECIMAL, Math.max(-DECIMAL, value)).toFixed(4) } }];
  return [`arg_${key}_present`, true];
}

function geminiCli(text: string): Passes {
  const Rule = z.object({
    toolName: z.string().optional(),
    argsPattern: z.string().optional(),
    decision: z.string(),
    priority: z.number(),
  });
  const { rule } = z.object({ rule: z.array(Rule) }).parse(parseToml(text));
  return (tool, args) =>
    rule
      .filter(({ toolName }) => toolName === undefined || toolName === tool)
      .filter(({ argsPattern }) => argsPattern === undefined || new RegExp(argsPattern).test(JSON.stringify(args)))
      .sort((a, b) => b.priority - a.priority)[0]?.decision !== "deny";
}

/** By format id, for the formats that check arguments; OPA's is in semantics.test.ts. */
export const ENGINES = {
  intercept: evaluated("intercept"),
  policylayer: evaluated("policylayer"),
  neutral: evaluated("neutral"),
  agentgateway,
  toolhive,
  "gemini-cli": geminiCli,
} satisfies Record<string, (text: string) => Passes>;
