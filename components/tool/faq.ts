import { withArticle } from "@/lib/catalogue/category";
import type { Parameter } from "@/lib/catalogue/parameter";
import type { ToolDetail } from "@/lib/catalogue/view";
import type { PolicyView } from "../policy/policy-view";
import { plural } from "../ui/numbers";

export type Question = { question: string; answer: string };

/** The seven questions with answers that are true for this tool and for the policy format shown. */
export function questionsOf(tool: ToolDetail, parameters: Parameter[] | null, policy: PolicyView): Question[] {
  const { name } = tool.definition;
  return [
    { question: `What does ${name} do?`, answer: tool.label.summary },
    { question: `How do I enforce a policy on ${name}?`, answer: enforcement(policy) },
    { question: `What risk does ${name} carry?`, answer: riskAnswer(tool) },
    { question: `Can I rate-limit ${name}?`, answer: policy.limitAnswer },
    { question: `How do I block ${name}?`, answer: policy.blockAnswer },
    { question: `Which server provides ${name}?`, answer: providerAnswer(tool) },
    { question: `What parameters does ${name} take?`, answer: parametersAnswer(parameters) },
  ];
}

function enforcement(policy: PolicyView): string {
  return `${policy.steps.join(" ")} ${policy.effect}`;
}

function riskAnswer({ label }: ToolDetail): string {
  const range = `${label.risk}/5 (${label.severity})`;
  return `${range}: one call is ${withArticle(label.category)}. ${label.rationale}`;
}

function providerAnswer({ server, definition, observedVersion }: ToolDetail): string {
  const version = observedVersion === null ? "" : `, version ${observedVersion}`;
  const count = plural(server.toolCount, "tool");
  return `${definition.name} as described here belongs to ${server.title} (${server.name}${version}), which offers ${count}. Another server may have a tool of the same name that does something else.`;
}

function parametersAnswer(parameters: Parameter[] | null): string {
  if (parameters === null) return "Its schema is not known: the definition that we saw does not say.";
  if (parameters.length === 0) return "None.";
  const named = (required: boolean) => parameters.filter((parameter) => parameter.required === required).map(describe);
  const required = named(true);
  const optional = named(false);
  const parts = [
    required.length > 0 ? `Required: ${required.join(", ")}.` : "None is required.",
    optional.length > 0 ? `Optional: ${optional.join(", ")}.` : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function describe({ name, type }: Parameter): string {
  return `${name} (${type})`;
}
