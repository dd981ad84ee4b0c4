"use client"; // Nothing here needs a script: as data it weighs half of what it weighs as a tree of elements.

/** The parts of a long page, in the margin where there is room for it. */
export function Contents({ parts }: { parts: { id: string; title: string }[] }) {
  return (
    <nav aria-label="On this page" className="contents-list no-print">
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <a href={`#${part.id}`}>{part.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
