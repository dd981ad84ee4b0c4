import type { Metadata } from "next";
import { TERMS } from "./terms";

export const dynamic = "force-static";
export const metadata: Metadata = { title: "Glossary", description: "What the words on these pages mean." };

export default function GlossaryPage() {
  return (
    <article className="max-w-text">
      <h1>Glossary</h1>
      <dl className="mt-4 space-y-3">
        {TERMS.map(({ id, term, meaning }) => (
          <div key={id} id={id}>
            <dt className="font-semibold">{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
