import { diffLines, diffWordsWithSpace, type ChangeObject } from "diff";
import { severityOf } from "@/lib/catalogue/severity";
import { showInvisible } from "@/lib/catalogue/text";
import type { ToolVersionView } from "@/lib/catalogue/view";
import { Day } from "../ui/dates";

/** Longer texts are compared by their beginning: a diff is quadratic in the worst case. */
const COMPARED = 20_000;
/** Characters of unchanged text kept beside a change. */
const CONTEXT = 60;

/** Every definition the tool has had, newest first, with what changed in words, schema, category and risk. */
export function Versions({ versions, server }: { versions: ToolVersionView[]; server: string }) {
  const [newest] = versions;
  if (versions.length < 2) {
    return (
      <p>
        {newest ? (
          <>
            <code>{showInvisible(newest.definition.name)}</code> of {showInvisible(server)} has had one definition so
            far, first seen <Day date={newest.observedAt} />.
          </>
        ) : (
          "None is kept."
        )}
      </p>
    );
  }
  return (
    <ol reversed className="space-y-5">
      {versions.map((version, index) => (
        <li key={`${version.number} ${version.definition.name}`}>
          <p className="font-semibold">
            Definition {version.number}
            {version.definition.name === newest?.definition.name ? null : (
              <>
                {" "}
                of <code>{showInvisible(version.definition.name)}</code>, its earlier name
              </>
            )}
            , <Day date={version.observedAt} />
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
  const parts = [
    { what: "Text", changes: changedWords(textOf(previous), textOf(version)) },
    { what: "Schema and annotations", changes: changedLines(schemaOf(previous), schemaOf(version)) },
  ];
  return (
    <>
      <p>
        {same ? "Category and risk stayed " : `${previous.category} ${previous.risk}/5 became `}
        {version.category} {version.risk}/5 {severityOf(version.risk)}.
      </p>
      {parts.map(({ what, changes }) =>
        changes.length === 0 ? null : (
          <figure key={what} className="mt-2">
            <figcaption className="text-[0.9rem] text-soft">{what}</figcaption>
            <pre className="code whitespace-pre-wrap" tabIndex={0} aria-label={`What changed: ${what}`}>
              {changes.map(({ text, kind }, index) => {
                if (kind === "added") return <ins key={index}>{text}</ins>;
                if (kind === "removed") return <del key={index}>{text}</del>;
                return text;
              })}
            </pre>
          </figure>
        ),
      )}
    </>
  );
}

type Piece = { text: string; kind: "added" | "removed" | "kept" };

function changedWords(before: string, after: string): Piece[] {
  if (before === after) return [];
  return pieces(diffWordsWithSpace(before.slice(0, COMPARED), after.slice(0, COMPARED), { timeout: 200 }), "");
}

function changedLines(before: string, after: string): Piece[] {
  if (before === after) return [];
  return pieces(diffLines(before.slice(0, COMPARED), after.slice(0, COMPARED), { timeout: 200 }), "\n");
}

/** Without a diff in time the whole text counts as replaced, which is true if not helpful. */
function pieces(changes: ChangeObject<string>[] | undefined, joint: string): Piece[] {
  if (changes === undefined) return [{ text: "Too much changed to be compared.", kind: "kept" }];
  return changes.map(({ value, added, removed }) => {
    if (added) return { text: showInvisible(value), kind: "added" };
    if (removed) return { text: showInvisible(value), kind: "removed" };
    const short = value.length <= 3 * CONTEXT;
    return {
      text: showInvisible(short ? value : `${value.slice(0, CONTEXT)}…${joint}${value.slice(-CONTEXT)}`),
      kind: "kept",
    };
  });
}

function textOf({ definition: { title, description } }: ToolVersionView): string {
  return [title, description].filter((part) => part !== null).join("\n");
}

function schemaOf({ definition: { annotations, inputSchema, outputSchema } }: ToolVersionView): string {
  const known = Object.entries({ annotations, inputSchema, outputSchema }).filter(([, value]) => value !== null);
  return `${JSON.stringify(Object.fromEntries(known), null, 1)}\n`;
}
