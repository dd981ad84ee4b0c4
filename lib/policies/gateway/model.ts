import { z } from "zod";
import { WINDOWS } from "../policy";

/** The policy document of the PolicyLayer gateway. */

const text = z.string({ error: "must be a text" });
const WindowSchema = z.enum(WINDOWS, { error: "window must be minute, hour or day" });

const GatewayConditionSchema = z.object({ path: text, op: text, value: z.unknown().optional() });
export type GatewayCondition = z.infer<typeof GatewayConditionSchema>;

const GatewayLimitSchema = z.object({
  counter: text.min(1, { error: "a counter must have a name" }),
  window: WindowSchema,
  max: z
    .number()
    .int({ error: "max must be a positive whole number" })
    .positive({ error: "max must be a positive whole number" }),
  scope: text.optional(),
});
export type GatewayLimit = z.infer<typeof GatewayLimitSchema>;

export const GatewayToolSchema = z.object({
  require: z.array(z.union([text, GatewayConditionSchema], { error: "must be a path or a condition" })).default([]),
  deny_if: z.array(z.object({ conditions: z.array(GatewayConditionSchema), on_deny: text.default("") })).default([]),
  limits: z.array(GatewayLimitSchema).default([]),
});
export type GatewayTool = z.infer<typeof GatewayToolSchema>;

/** `tools` is read entry by entry (load.ts): a record schema would lose a tool named `__proto__`. */
export const GatewayDocumentSchema = z.object({
  version: z.literal("1", { error: 'version must be "1"' }),
  default: z.enum(["allow", "deny"], { error: 'default must be "allow" or "deny"' }),
  hide: z.union([z.array(text), z.literal("*")], { error: 'hide must be a list of names or "*"' }).default([]),
  all_tools: z.object({ limits: z.array(GatewayLimitSchema).default([]) }).default({ limits: [] }),
  tools: z
    .custom<object>((value) => typeof value === "object" && value !== null && !Array.isArray(value), {
      error: "tools must be an object",
    })
    .optional(),
});

export type GatewayPolicy = Omit<z.infer<typeof GatewayDocumentSchema>, "tools"> & { tools: Map<string, GatewayTool> };
