import { diffWordsWithSpace } from "diff";
import { severityOf } from "@/lib/catalogue/risk";
import { showInvisible } from "@/lib/catalogue/text";
import type { ToolVersionView } from "@/lib/catalogue/view";
import { Day } from "../ui/dates";

/** Longer definitions are compared by their beginning: a word diff is quadratic in the worst case. */
const COMPARED = 20_000;

/** Every definition the tool has had, newest first, with what changed in words, category and risk. */
export function Versions({ versions }: { versions: ToolVersionView[] }) {
  const [newest] = versions;
  if (versions.length < 2) {
    return (
      <p>
        One definition so far
        {newest ? (
          <>
            , first seen <Day date={newest.observedAt} />
          </>
        ) : null}
        . A change will be kept here with what it changed.
      </p>
    );
  }
  return (
    <ol reversed className="space-y-5">
      {versions.map((version, index) => (
        <li key={version.number}>
          <p className="font-semibold">
            Definition {version.number}, <Day date={version.observedAt} />
            {version.observedVersion === null ? null : ` (version ${showInvisible(version.observedVersion)})`}
          </p>
          <Change version={version} previous={versions[index + 1]} />
        </li>
      ))}
    </ol>
  );
}

function Change({ version, previous }: { version: ToolVersionView; previous: ToolVersionView | undefined }) {
  if (previous === undefined) {
    return (
      <p className="text-soft">
        First seen as {version.category}, {version.risk}/5 {severityOf(version.risk)}.
      </p>
    );
  }
  const same = version.category === previous.category && version.risk === previous.risk;
  return (
    <>
      <p>
        {same ? "Category and risk stayed " : `${previous.category} ${previous.risk}/5 became `}
        {version.category} {version.risk}/5 {severityOf(version.risk)}.
      </p>
      <Difference before={definitionText(previous)} after={definitionText(version)} />
    </>
  );
}

function Difference({ before, after }: { before: string; after: string }) {
  const parts = diffWordsWithSpace(before.slice(0, COMPARED), after.slice(0, COMPARED), { timeout: 200 });
  if (parts === undefined) return <p className="text-soft">Too much changed to compare word by word.</p>;
  return (
    <pre className="code mt-2 whitespace-pre-wrap">
      {parts.map((part, index) => {
        const text = showInvisible(part.added || part.removed ? part.value : shortened(part.value));
        if (part.added)
          return (
            <ins key={index} className="bg-added">
              {text}
            </ins>
          );
        if (part.removed)
          return (
            <del key={index} className="bg-dropped">
              {text}
            </del>
          );
        return <span key={index}>{text}</span>;
      })}
    </pre>
  );
}

function definitionText({ definition }: ToolVersionView): string {
  const { title, description, annotations, inputSchema, outputSchema } = definition;
  const head = [title, description].filter((part) => part !== null).join("\n");
  const rest = { annotations, inputSchema, outputSchema };
  return `${head}\n${JSON.stringify(rest, null, 1)}`;
}

function shortened(text: string): string {
  return text.length <= 240 ? text : `${text.slice(0, 110)} … ${text.slice(-110)}`;
}
