import type { z } from "zod";
import { messageOf } from "@/lib/errors";
import { loadGateway } from "../gateway/load";
import { loadIntercept } from "../intercept/load";
import type { Loaded, Problem } from "../reading/problem";
import { inOrder } from "../reading/problem";
import { regoProblems } from "./rego";
import { rulesOf, type Rule } from "./rules";
import {
  AgentgatewayShape,
  ClaudeCodeShape,
  CodexShape,
  CursorShape,
  DockerShape,
  GeminiCliShape,
  LiteLlmShape,
  ToolHiveShape,
  VsCodeShape,
} from "./shapes";
import type { Source } from "./source";
import { jsonSource, misfits, tomlSource, yamlSource } from "./source";

export type Checked = { problems: Problem[]; warnings: Problem[] };

const REGO_WARNING = {
  line: 1,
  column: 1,
  reason: "only the package, texts and brackets were checked: run `opa check` for the rest",
};

type Check = (text: string) => Promise<Checked>;

const CHECKS: Record<string, Check> = {
  intercept: loading(loadIntercept),
  policylayer: loading(loadGateway),
  "claude-code": shaped(jsonSource, ClaudeCodeShape),
  codex: shaped(tomlSource, CodexShape),
  cursor: shaped(jsonSource, CursorShape),
  "gemini-cli": shaped(tomlSource, GeminiCliShape),
  vscode: frontMatter,
  docker: shaped(yamlSource, DockerShape),
  agentgateway: withRules(AgentgatewayShape, ["mcpAuthorization", "rules"], celProblem),
  toolhive: withRules(ToolHiveShape, ["cedar", "policies"], cedarProblem),
  opa: async (text) => ({ problems: regoProblems(text), warnings: [REGO_WARNING] }),
  litellm: shaped(yamlSource, LiteLlmShape),
};

/** Checks a file against what its product loads; null for an unknown format id. Never throws for what the file holds. */
export async function checkPolicy(format: string, text: string): Promise<Checked | null> {
  const check = Object.hasOwn(CHECKS, format) ? CHECKS[format] : undefined;
  return check === undefined ? null : check(text);
}

function loading(load: (text: string) => Loaded<unknown>): Check {
  return async (text) => {
    const loaded = load(text);
    return loaded.ok ? { problems: [], warnings: loaded.warnings } : { problems: loaded.problems, warnings: [] };
  };
}

function shaped(read: (text: string) => Loaded<Source>, schema: z.ZodType): Check {
  return loading((text) => {
    const source = read(text);
    if (!source.ok) return source;
    const problems = inOrder(misfits(schema, source.policy));
    return problems.length > 0 ? { ok: false, problems } : source;
  });
}

/** YAML between two lines of three dashes; places count from the file's first line. */
async function frontMatter(text: string): Promise<Checked> {
  const match = /^---\r?\n([\s\S]*?)^---\s*$/m.exec(text);
  if (match === null || match.index !== 0) {
    return {
      problems: [{ line: 1, column: 1, reason: "the file must begin with front matter between --- lines" }],
      warnings: [],
    };
  }
  const { problems, warnings } = await shaped(yamlSource, VsCodeShape)(match[1] ?? "");
  const below = (problem: Problem): Problem => ({ ...problem, line: problem.line + 1 });
  return { problems: problems.map(below), warnings: warnings.map(below) };
}

/** A list of rules in a language of its own, each given to that language's parser. */
function withRules(
  schema: z.ZodType,
  path: readonly string[],
  problemOf: (rule: Rule) => Promise<string | null>,
): Check {
  return async (text) => {
    const source = yamlSource(text);
    if (!source.ok) return { problems: source.problems, warnings: [] };
    const problems = misfits(schema, source.policy);
    for (const rule of problems.length > 0 ? [] : rulesOf(source.policy, path)) {
      const reason = await problemOf(rule);
      if (reason !== null) problems.push({ ...rule.at, reason });
    }
    return { problems: inOrder(problems), warnings: [] };
  };
}

async function celProblem({ text }: Rule): Promise<string | null> {
  const { parse } = await import("@marcbachmann/cel-js");
  try {
    parse(text);
    return null;
  } catch (error) {
    return `not CEL: ${messageOf(error).split("\n")[0] ?? ""}`;
  }
}

/** Deeper rules break Cedar's parser for good: its stack ends there. Rules of ours need four levels. */
const CEDAR_DEPTH = 100;

async function cedarProblem({ text }: Rule): Promise<string | null> {
  if (bracketDepth(text) > CEDAR_DEPTH) return `not Cedar: nested more than ${CEDAR_DEPTH} levels deep`;
  const { checkParsePolicySet } = await import("@cedar-policy/cedar-wasm/nodejs");
  try {
    const answer = checkParsePolicySet({ staticPolicies: text });
    return answer.type === "success" ? null : `not Cedar: ${answer.errors[0]?.message ?? "does not parse"}`;
  } catch (error) {
    return `not Cedar: its parser gave up (${messageOf(error)})`;
  }
}

/** How deep brackets stand in each other, those in texts included. */
function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/[()[\]{}]/g)) {
    depth += "([{".includes(bracket) ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
