import type { ChangeView } from "@/lib/catalogue/change";
import { ChangeList } from "./change-list";

type Props = { changes: ChangeView[]; withServer?: boolean; morePath?: string };

/** Changes that may be a rug pull, above everything else; nothing where there are none. */
export function Warnings({ changes, withServer = true, morePath }: Props) {
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="warnings-title" className="note mt-4 border-ink text-ink">
      <h2 id="warnings-title" className="text-[1.05rem]">
        Possible rug pull
      </h2>
      <p className="mb-2 mt-1">
        Hidden characters or words addressed to a model came into a definition after it was first seen. Read the new
        definition before you go on allowing the tool.
      </p>
      <ChangeList changes={changes} caption="Possible rug pulls" withServer={withServer} />
      {morePath === undefined ? null : (
        <p className="mt-2">
          <a href={morePath}>All possible rug pulls</a>
        </p>
      )}
    </section>
  );
}
