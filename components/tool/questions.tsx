import { showInvisible } from "@/lib/catalogue/text";
import type { Question } from "./faq";

/** Questions and answers; the same text goes into the structured data. */
export function Questions({ questions }: { questions: Question[] }) {
  return (
    <dl className="space-y-4">
      {questions.map(({ question, answer }) => (
        <div key={question}>
          <dt className="font-semibold">{showInvisible(question)}</dt>
          <dd className="max-w-text">{showInvisible(answer)}</dd>
        </div>
      ))}
    </dl>
  );
}
