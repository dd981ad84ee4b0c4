import { parse } from "yaml";
import type { z } from "zod";
import { UpstreamError, messageOf } from "@/lib/errors";
import { checkShape } from "@/lib/http";

/** One entry of a catalogue; more is no description of a server. */
const MAX_YAML_LENGTH = 256 * 1024;

/**
 * Parses one YAML document from a stranger: no aliases (they can grow without bound), no merge keys, no custom tags.
 * `where` begins every message. @throws UpstreamError "not YAML", "too large" or "unexpected shape".
 */
export function parseYaml<T>(text: string, schema: z.ZodType<T>, where: string, maxLength = MAX_YAML_LENGTH): T {
  if (text.length > maxLength) {
    throw new UpstreamError(`${where}: YAML of ${text.length} characters; the cap is ${maxLength}`, "too large");
  }
  if (text.trimStart().startsWith("<")) throw new UpstreamError(`${where} is an HTML page, not YAML`, "not YAML");
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0, merge: false, logLevel: "error" });
  } catch (error) {
    const message = messageOf(error).split("\n", 1)[0];
    throw new UpstreamError(`${where} is not YAML that can be read: ${message}`, "not YAML", { cause: error });
  }
  return checkShape(value, schema, where);
}
