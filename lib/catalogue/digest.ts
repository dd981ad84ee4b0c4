import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { ToolDefinition } from "./tool";

/** SHA-256 (hex) over the canonical JSON (RFC 8785) of a value. The value must be JSON without lone surrogates. */
export function digestOf(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError("digestOf: the value has no JSON form");
  return createHash("sha256").update(json).digest("hex");
}

/**
 * The identity of a definition: digest over name, title, description, inputSchema, outputSchema and annotations.
 * A changed digest makes a new version of the tool. Expects a definition that went through `storedDefinition`.
 */
export function definitionDigest(tool: ToolDefinition): string {
  const { name, title, description, inputSchema, outputSchema, annotations } = tool;
  return digestOf({ name, title, description, inputSchema, outputSchema, annotations });
}
