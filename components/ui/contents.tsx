"use client"; // Nothing here needs a script: as data it weighs half of what it weighs as a tree of elements.

/** The parts of a long page, in the margin where there is room for it. */
export function Contents({ parts }: { parts: { id: string; title: string }[] }) {
  return (
    <nav aria-label="On this page" className="no-print hidden text-[0.92rem] lg:block">
      <ul className="sticky top-6 space-y-1 border-l border-line pl-4">
        {parts.map((part) => (
          <li key={part.id}>
            <a href={`#${part.id}`} className="no-underline hover:underline">
              {part.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
