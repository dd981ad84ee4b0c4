"use client"; // Nothing here needs a script: as data it weighs half of what it weighs as a tree of elements.

/** A sentence of ours in which `backticks` mark code. */
export function InlineCode({ text }: { text: string }) {
  return <>{text.split("`").map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>;
}
