import { showInvisible } from "@/lib/catalogue/text";
import { Empty } from "../ui/empty";
import { InlineCode } from "../ui/inline-code";

export type AttackItem = {
  pattern: { slug: string; title: string };
  /** What of this tool lets the pattern in, as a sentence. */
  why: string;
  attack: { slug: string; title: string; date: string };
};

/** The patterns that a tool (`which`) is open to, each with the case that is most like it. */
export function AttackList({ items, which }: { items: AttackItem[]; which: string }) {
  if (items.length === 0) {
    return (
      <Empty title={`No pattern fits what the definition of ${showInvisible(which)} gives away`}>
        No finding, not an all-clear: <a href="/attacks">all patterns with their cases</a>
      </Empty>
    );
  }
  return (
    <dl className="space-y-3">
      {items.map(({ pattern, why, attack }) => (
        <div key={pattern.slug}>
          <dt className="font-semibold">
            <a href={`/attacks/${pattern.slug}`}>{pattern.title}</a>
          </dt>
          <dd>
            <InlineCode text={showInvisible(why)} />
            <span className="block">
              <span className="text-soft">Documented case, {attack.date}: </span>
              <a href={`/attacks/${attack.slug}`}>{attack.title}</a>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
