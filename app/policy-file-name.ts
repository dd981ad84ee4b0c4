import type { Format } from "@/lib/policies/formats/format";

/** What a downloaded policy is called: after its server, and after its tool (a slug) when it is for that one alone. */
export function policyFileName(format: Format, server: string, tool: string | null): string {
  const subject = tool === null ? server : `${server}-${tool.replace(/[^A-Za-z0-9_-]+/g, "-").slice(0, 60)}`;
  return format.fileName(subject).split("/").at(-1) ?? subject;
}
