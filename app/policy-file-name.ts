import type { Format } from "@/lib/policies/formats/format";
import { shortServerName } from "@/lib/policies/policy";

/** What a policy's file is called: after its server, and shorter after its tool (a slug) when it is for that one alone. */
export function policyFileName(format: Format, server: { slug: string; name: string }, tool: string | null): string {
  const subject =
    tool === null
      ? server.slug
      : `${shortServerName(server.name)}-${tool.replace(/[^A-Za-z0-9_-]+/g, "-").slice(0, 60)}`;
  return format.fileName(subject).split("/").at(-1) ?? subject;
}
