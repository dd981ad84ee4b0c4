import { VerdictTable } from "@/components/simulator/verdict-table";
import type { Result } from "./use-decisions";

/** More rows make a page that nobody scrolls. */
const SHOWN = 200;

/** What became of the calls, and of the riskiest call of each tool. */
export function Results({ result: { decided, riskiest, warnings } }: { result: Result }) {
  const passing = decided.filter(({ decision }) => decision !== "deny").length;
  return (
    <>
      <h2 className="mt-8">Decisions</h2>
      <p className="mt-1">
        {passing} of {decided.length} {decided.length === 1 ? "call passes" : "calls pass"}.
        {decided.length > SHOWN ? ` The first ${SHOWN} are shown.` : ""}
      </p>
      {warnings.map(({ line, reason }) => (
        <p key={`${line} ${reason}`} className="note mt-2">
          Line {line}: {reason}
        </p>
      ))}
      <VerdictTable caption="Decisions" decided={decided.slice(0, SHOWN)} />
      {riskiest.length === 0 ? null : (
        <>
          <h2 className="mt-8">The riskiest call of each tool</h2>
          <p className="mt-1">Every argument given, each at its worst, as far as the schema lets it.</p>
          <VerdictTable caption="The riskiest call of each tool" decided={riskiest} />
        </>
      )}
    </>
  );
}
