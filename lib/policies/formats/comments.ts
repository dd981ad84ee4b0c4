import { severityOf } from "@/lib/catalogue/severity";
import { terminalText } from "@/lib/catalogue/text";
import type { Policy, ToolPolicy } from "../policy";
import type { RenderOptions } from "./format";

/** The lines at the top of a file, without comment marks: whose policy, from where, judged by what, what is missing. */
export function headerLines(policy: Policy, options: RenderOptions, lost: readonly string[]): string[] {
  const servers = policy.servers.map((server) => terminalText(server.name, 80)).join(", ");
  return [
    `${capital(policy.strictness)} policy for ${servers}${handText(policy)}`,
    ...(options.sourceUrl === null ? [] : [`Source: ${terminalText(options.sourceUrl)}`]),
    `Rule set: ${terminalText(options.ruleset)}`,
    ...lost.map((sentence) => `Not in this file: ${sentence}`),
  ];
}

function handText({ byHand = 0 }: Policy): string {
  return byHand === 0 ? "" : `, but ${byHand} ${byHand === 1 ? "tool" : "tools"} decided by hand`;
}

/** One line on a tool, without comment mark: what it is and which definition was judged. */
export function toolLine(tool: ToolPolicy): string {
  const kind =
    tool.category === null || tool.risk === null
      ? "unknown"
      : `${tool.category}, ${tool.risk}/5 ${severityOf(tool.risk)}`;
  return `${kind}, ${tool.digest === null ? "definition not seen" : `definition sha256:${tool.digest}`}`;
}

/** Header and tool lines for formats without comments, to show beside the file. */
export function besideFile(policy: Policy, options: RenderOptions): string[] {
  const tools = policy.servers.flatMap((server) => server.tools);
  return [
    ...headerLines(policy, options, []),
    ...tools.map((tool) => `${terminalText(tool.name, 128)}: ${toolLine(tool)}`),
  ];
}

/** Lines as comments. Each line must be plain text on one line already. */
export function commented(lines: readonly string[], mark = "#"): string {
  return lines.map((line) => `${mark} ${line}\n`).join("");
}

/** What to edit in one argument's condition, for a marked place. */
export function editLine(argument: string, edit: string): string {
  return `EDIT ${terminalText(argument, 60)}: ${terminalText(edit)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
