import type { ServerDetail } from "@/lib/catalogue/view";
import { FORMATS } from "@/lib/policies/formats";
import { STRICTNESSES } from "@/lib/policies/policy";
import type { PolicyDownload } from "@/components/server/server-policies";

/** The whole-server policy in every format, as downloads. */
export function serverPoliciesOf(server: ServerDetail): PolicyDownload[] {
  return FORMATS.map((format) => ({
    title: format.title,
    fileName: format.fileName(server.slug),
    whereItGoes: format.whereItGoes,
    files: STRICTNESSES.map((strictness) => ({
      strictness,
      path: `/policies/${server.slug}/${format.id}?strictness=${strictness}`,
    })),
  }));
}
