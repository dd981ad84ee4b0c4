import type { PolicyView } from "../policy/policy-view";
import { plural } from "../ui/numbers";
import type { ParameterRow, ToolView } from "./tool-view";

export type Question = { question: string; answer: string };

/** The seven questions with answers that are true for this tool and for the policy format shown. */
export function questionsOf(tool: ToolView, parameters: ParameterRow[] | null, policy: PolicyView): Question[] {
  const { name } = tool;
  return [
    { question: `What does ${name} do?`, answer: tool.summary },
    { question: `How do I enforce a policy on ${name}?`, answer: enforcement(tool, policy) },
    { question: `What risk does ${name} carry?`, answer: riskAnswer(tool) },
    { question: `Can I rate-limit ${name}?`, answer: policy.limitAnswer },
    { question: `How do I block ${name}?`, answer: policy.blockAnswer },
    { question: `Which server provides ${name}?`, answer: providerAnswer(tool) },
    { question: `What parameters does ${name} take?`, answer: parametersAnswer(tool, parameters) },
  ];
}

/** The tool with its server: what each answer names, so that pages of different tools share no sentence. */
function which({ name, server }: ToolView): string {
  return `${name} of ${server.title}`;
}

function enforcement(tool: ToolView, policy: PolicyView): string {
  const steps = policy.steps.map((step, index) => `(${index + 1}) ${step.replace(/\.$/, "")}`);
  return `For ${which(tool)} with ${policy.formatTitle}: ${steps.join("; ")}. ${policy.effect}`;
}

function riskAnswer(tool: ToolView): string {
  const { aCategory, risk, severity, rationale } = tool;
  return `${which(tool)} carries ${risk}/5 (${severity}): it is ${aCategory} tool. ${rationale}`;
}

function providerAnswer({ server, name, observed }: ToolView): string {
  const version = observed.version === null ? "" : `, version ${observed.version}`;
  const count = plural(server.toolCount, "tool");
  return `${name} as described here belongs to ${server.title} (${server.name}${version}), which offers ${count}. A tool named ${name} in another server than ${server.title} may do something else.`;
}

function parametersAnswer(tool: ToolView, parameters: ParameterRow[] | null): string {
  const it = which(tool);
  if (parameters === null) return `The schema of ${it} is not known: the definition that we saw does not say.`;
  if (parameters.length === 0) return `${it} takes none.`;
  const named = (required: boolean) => parameters.filter((parameter) => parameter.required === required).map(describe);
  const required = named(true);
  const optional = named(false);
  const needed = required.length > 0 ? `requires ${required.join(", ")}` : "requires none";
  return `${it} ${needed}${optional.length > 0 ? `, and optionally takes ${optional.join(", ")}` : ""}.`;
}

function describe({ name, type }: ParameterRow): string {
  return `${name} (${type})`;
}
