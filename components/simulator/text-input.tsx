import { ProblemList } from "./problem-list";

type Props = {
  id: string;
  label: string;
  rows: number;
  text: string;
  onText: (text: string) => void;
  problems: { line: number; column: number; reason: string }[];
};

/** A field for code: what was typed stays, and what is wrong with it stands below. */
export function TextInput({ id, label, rows, text, onText, problems }: Props) {
  return (
    <div className="mt-4">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="field code mt-1 w-full"
        rows={rows}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={text}
        onChange={(event) => onText(event.target.value)}
        aria-invalid={problems.length > 0}
        aria-describedby={`${id}-problems`}
      />
      <ProblemList id={`${id}-problems`} problems={problems} />
    </div>
  );
}
