import type { SoftwareApplication, WithContext } from "schema-dts";
import { serverPath } from "@/lib/catalogue/path";
import type { ServerDetail } from "@/lib/catalogue/view";
import { publicUrl } from "./origin";

/** A server as the program that it is. No rating: a risk is not one. */
export function applicationData(server: ServerDetail): WithContext<SoftwareApplication> {
  return {
    "@context": "https://schema.org",
    "@type": "SoftwareApplication",
    name: server.title,
    alternateName: server.name,
    applicationCategory: "DeveloperApplication",
    url: publicUrl(serverPath(server.slug)),
    ...(server.description === null ? {} : { description: server.description }),
    ...(server.version === null ? {} : { softwareVersion: server.version }),
  };
}
