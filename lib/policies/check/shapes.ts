import { z } from "zod";

/** The part of each configuration file that a policy is; everything else in the file is left alone. */

const text = z.string({ error: "must be a text" });
const names = z.array(text, { error: "must be a list of texts" });
const APPROVAL_MODES = ["auto", "prompt", "approve", "writes"] as const;
const approvalMode = z.enum(APPROVAL_MODES, { error: `must be one of ${APPROVAL_MODES.join(", ")}` });

const claudeRule = text
  .refine((rule) => !(rule.startsWith("mcp__") && /[()]/.test(rule)), {
    error: "Claude Code silently drops an MCP rule with parentheses",
  })
  .refine((rule) => !/^mcp__[^_]*\*/.test(rule), {
    error: "a wildcard in the server's name is skipped: name the server",
  });
const claudeRules = z.array(claudeRule, { error: "must be a list of texts" }).optional();

export const ClaudeCodeShape = z.object({
  permissions: z.object(
    { allow: claudeRules, ask: claudeRules, deny: claudeRules },
    { error: "permissions is missing" },
  ),
});

export const CursorShape = z.object({
  mcpAllowlist: z.array(
    text.refine((entry) => entry.includes(":"), { error: "an entry is server:tool" }),
    { error: "mcpAllowlist must be a list of texts" },
  ),
});

export const CodexShape = z.object({
  mcp_servers: z.record(
    text.regex(/^[A-Za-z0-9_-]+$/, { error: "Codex refuses a server name with other characters than A-Z a-z 0-9 _ -" }),
    z.object({
      enabled_tools: names.optional(),
      disabled_tools: names.optional(),
      default_tools_approval_mode: approvalMode.optional(),
      tools: z.record(text, z.object({ approval_mode: approvalMode.optional() })).optional(),
    }),
    { error: (issue) => (issue.code === "invalid_type" ? "mcp_servers is missing" : undefined) },
  ),
});

const pattern = text.superRefine((source, context) => {
  try {
    new RegExp(source);
  } catch {
    context.addIssue({ code: "custom", message: "is no regular expression" });
  }
});

export const GeminiCliShape = z.object({
  rule: z.array(
    z.object({
      toolName: z.union([text, names]).optional(),
      mcpName: text.optional(),
      argsPattern: pattern.optional(),
      decision: z.enum(["allow", "deny", "ask_user"], { error: "must be allow, deny or ask_user" }),
      priority: z.number({ error: "must be a number" }).int().min(0).max(999, { error: "must be from 0 to 999" }),
    }),
    { error: "there is no [[rule]]" },
  ),
});

export const VsCodeShape = z.object({ tools: names });

export const DockerShape = z.record(text, names, { error: "must be server: [tool, …]" });

export const LiteLlmShape = z.object({
  mcp_servers: z.record(
    text.refine((name) => !name.includes("-"), { error: "LiteLLM refuses a hyphen in a server's name" }),
    z.object({
      allowed_tools: names.min(1, { error: "an empty list means no limit; leave the key out" }).optional(),
      disallowed_tools: names.optional(),
    }),
    { error: "mcp_servers is missing" },
  ),
});

export const AgentgatewayShape = z.object({
  mcpAuthorization: z.object({ rules: names }, { error: "mcpAuthorization is missing" }),
});

export const ToolHiveShape = z.object({
  version: z.literal("1.0", { error: 'must be "1.0"' }),
  type: z.literal("cedarv1", { error: "must be cedarv1" }),
  cedar: z.object(
    { policies: names.min(1, { error: "ToolHive refuses a file without a policy" }) },
    { error: "cedar is missing" },
  ),
});
