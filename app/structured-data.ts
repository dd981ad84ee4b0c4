import type { BreadcrumbList, FAQPage, WithContext } from "schema-dts";
import type { Crumb } from "@/components/ui/breadcrumbs";
import type { Question } from "@/components/tool/faq";
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
