import { notFound } from "next/navigation";
import type { ShownPolicy } from "@/components/policy/policy-view";
import type { ServerDetail } from "@/lib/catalogue/view";
import { listPolicyTools } from "@/lib/db/policy-tools";
import { findFormat } from "@/lib/policies/formats";
import { parseStrictness } from "@/lib/policies/policy";
import { serverPolicyViewOf } from "../../policy-view";
import { DEFAULT_VARIANT } from "../../tools/default-variant";

/** The page's own segments; a variant's address names format and strictness as well. */
type PageSegments = { server: string; format?: string; strictness?: string };

/** The whole-server policy that the address names; null while the server's tools are not known. */
export async function serverPolicyOf(server: ServerDetail, segments: PageSegments): Promise<ShownPolicy | null> {
  const format = findFormat(segments.format ?? DEFAULT_VARIANT.format);
  const strictness = parseStrictness(segments.strictness ?? DEFAULT_VARIANT.strictness);
  if (format === null || strictness === null) notFound();
  if (server.toolsState !== "known") return null;
  return serverPolicyViewOf(server, await listPolicyTools(server.slug), format, strictness);
}
