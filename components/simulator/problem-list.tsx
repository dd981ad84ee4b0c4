import { showInvisible } from "@/lib/catalogue/text";

/** What is wrong with a pasted text, by line and column. Nothing when nothing is. */
export function ProblemList({
  id,
  problems,
}: {
  id: string;
  problems: { line: number; column: number; reason: string }[];
}) {
  if (problems.length === 0) return <div id={id} />;
  return (
    <ul id={id} role="alert" className="note mt-2">
      {problems.slice(0, 20).map(({ line, column, reason }) => (
        <li key={`${line}:${column}:${reason}`}>
          Line {line}, column {column}: {showInvisible(reason)}
        </li>
      ))}
    </ul>
  );
}
