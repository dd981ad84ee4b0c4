import type { FAQPage, WithContext } from "schema-dts";
import { showInvisible } from "@/lib/catalogue/text";
import { InlineCode } from "../ui/inline-code";
import { JsonLd } from "../ui/json-ld";
import type { Question } from "./faq";

/** Questions and answers, for people and as structured data. */
export function Questions({ questions }: { questions: Question[] }) {
  return (
    <>
      <JsonLd data={faqData(questions)} />
      <dl className="space-y-4">
        {questions.map(({ question, answer }) => (
          <div key={question}>
            <dt className="font-semibold">{showInvisible(question)}</dt>
            <dd className="max-w-text">
              <InlineCode text={showInvisible(answer)} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
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
