import { isPossibleRugPull, type ChangeView } from "@/lib/catalogue/change";
import { changeSentence, type SentencePart } from "@/lib/catalogue/change-sentence";
import { serverPath, toolPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import { SeverityLabel } from "../risk/severity";
import { Day } from "../ui/dates";

type Props = {
  changes: ChangeView[];
  caption: string;
  /** Off on a server's own pages. */
  withServer?: boolean;
};

/** Changes as rows, newest first: the day, what happened in one sentence, and whose it is. */
export function ChangeList({ changes, caption, withServer = true }: Props) {
  return (
    <table className="table">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Day</th>
          <th scope="col">What changed</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.id} id={`change-${change.id}`}>
            <td className="w-24 text-soft">
              <Day date={change.at} />
            </td>
            <td className="wrap-anywhere">
              <Sentence change={change} />
              <Whose change={change} withServer={withServer} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sentence({ change }: { change: ChangeView }) {
  return (
    <>
      {isPossibleRugPull(change.kind) ? <strong>Possible rug pull. </strong> : null}
      {changeSentence(change).map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </>
  );
}

function Part({ part }: { part: SentencePart }) {
  return typeof part === "string" ? part : <code>{part.code}</code>;
}

function Whose({ change, withServer }: { change: ChangeView; withServer: boolean }) {
  const { server, tool, risk } = change;
  if (tool === null && !withServer) return null;
  return (
    <span className="flex flex-wrap gap-x-3 text-[0.9rem] text-soft">
      {withServer ? <a href={serverPath(server.slug)}>{showInvisible(server.title)}</a> : null}
      {tool === null ? null : (
        <a href={`${toolPath(server.slug, tool)}#versions`} aria-label={`The tool ${showInvisible(tool)}`}>
          The tool
        </a>
      )}
      {risk === null ? null : <SeverityLabel risk={risk} />}
    </span>
  );
}
