import { isPossibleRugPull, type ChangeView } from "@/lib/catalogue/change";
import { changeSentence } from "@/lib/catalogue/change-sentence";
import { ChangeRows, type ChangeRow } from "./change-rows";

type Props = {
  changes: ChangeView[];
  caption: string;
  /** Off on a server's own pages. */
  withServer?: boolean;
};

/** Changes as rows, newest first: the day, what happened in one sentence, and whose it is. */
export function ChangeList({ changes, caption, withServer = true }: Props) {
  return <ChangeRows rows={changes.map((change) => rowOf(change, withServer))} caption={caption} />;
}

function rowOf(change: ChangeView, withServer: boolean): ChangeRow {
  const { id, at, kind, server, tool, risk } = change;
  return {
    ...{ id, at, server: server.slug, sentence: changeSentence(change) },
    ...(isPossibleRugPull(kind) ? { rugPull: true } : null),
    ...(withServer ? { title: server.title } : null),
    ...(tool === null ? null : { tool }),
    ...(risk === null ? null : { risk }),
  };
}
