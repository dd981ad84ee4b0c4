"use client"; // Nothing here needs a script: as data it weighs half of what it weighs as a tree of elements.

import { Empty } from "../ui/empty";

export type AttackItem = {
  pattern: { slug: string; title: string; summary: string; limits: string };
  attack: { slug: string; title: string; date: string };
};

/** The patterns that a tool is open to, each with the case that is most like it. */
export function AttackList({ items }: { items: AttackItem[] }) {
  if (items.length === 0) {
    return (
      <Empty title="No pattern fits what this definition gives away.">
        That is no finding, not an all-clear; <a href="/attacks">all patterns</a> are listed with their cases.
      </Empty>
    );
  }
  return (
    <dl className="space-y-4">
      {items.map(({ pattern, attack }) => (
        <div key={pattern.slug}>
          <dt className="font-semibold">
            <a href={`/attacks/${pattern.slug}`}>{pattern.title}</a>
          </dt>
          <dd>
            {pattern.summary} For instance: <a href={`/attacks/${attack.slug}`}>{attack.title}</a> ({attack.date}).
            <span className="block text-soft">What limits it: {pattern.limits}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
