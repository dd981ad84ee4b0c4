"use client"; // Nothing here needs a script: as data it weighs half of what it weighs as a tree of elements.

import { showInvisible } from "@/lib/catalogue/text";
import { InlineCode } from "../ui/inline-code";
import type { Question } from "./faq";

/** Questions and answers; the same text goes into the structured data. */
export function Questions({ questions }: { questions: Question[] }) {
  return (
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
  );
}
