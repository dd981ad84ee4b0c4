import { agentgateway } from "./agentgateway";
import { claudeCode } from "./claude-code";
import { codex } from "./codex";
import { cursor } from "./cursor";
import { docker } from "./docker";
import type { Format } from "./format";
import { geminiCli } from "./gemini-cli";
import { intercept } from "./intercept";
import { litellm } from "./litellm";
import { opa } from "./opa";
import { policylayer } from "./policylayer";
import { toolhive } from "./toolhive";
import { vscode } from "./vscode";

/** Every format, in the order pickers show them. */
export const FORMATS: readonly Format[] = [
  intercept,
  policylayer,
  claudeCode,
  codex,
  cursor,
  geminiCli,
  vscode,
  docker,
  agentgateway,
  toolhive,
  opa,
  litellm,
];

/** The format with that id, or null. */
export function findFormat(id: string): Format | null {
  return FORMATS.find((format) => format.id === id) ?? null;
}
