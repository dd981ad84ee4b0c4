import type { BreadcrumbList, FAQPage, SoftwareApplication, WithContext } from "schema-dts";
import type { Crumb } from "@/components/ui/breadcrumbs";
import type { Question } from "@/components/tool/faq";
import { serverPath } from "@/lib/catalogue/path";
import type { ServerDetail } from "@/lib/catalogue/view";
import { publicUrl } from "./origin";

/** The breadcrumb as schema.org wants it. */
export function breadcrumbData(crumbs: Crumb[]): WithContext<BreadcrumbList> {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: publicUrl(path),
    })),
  };
}

/** Questions with the very answers that the page shows. */
export function faqData(questions: Question[]): WithContext<FAQPage> {
  return {
    "@context": "https://schema.org",
    "@type": "FAQPage",
    mainEntity: questions.map(({ question, answer }) => ({
      "@type": "Question",
      name: question,
      acceptedAnswer: { "@type": "Answer", text: answer.replaceAll("`", "") },
    })),
  };
}

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
