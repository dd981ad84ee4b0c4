"use client";

import { useState } from "react";
import { TextInput } from "@/components/simulator/text-input";
import { VerdictTable, type DecidedCall } from "@/components/simulator/verdict-table";
import type { Decidable } from "@/lib/policies/decidable";
import { STRICTNESSES } from "@/lib/policies/policy";
import type { Problem } from "@/lib/policies/reading/problem";
import { decideAll, readCalls } from "./simulate";

const FORMATS: readonly { id: Decidable; title: string }[] = [
  { id: "intercept", title: "Intercept (YAML)" },
  { id: "policylayer", title: "PolicyLayer (JSON)" },
  { id: "neutral", title: "Neutral policy (JSON)" },
];
const SHOWN = 200;

type Props = {
  policy: string;
  calls: string;
  /** A catalogued server whose policies can be fetched, and the worst call of each of its tools. */
  server: { slug: string; riskiest: string } | null;
};

type Result = { decided: DecidedCall[]; riskiest: DecidedCall[]; warnings: Problem[] };

/** Decides pasted calls under a pasted policy, here in the browser; nothing is sent anywhere. */
export function Simulator({ policy: initialPolicy, calls: initialCalls, server }: Props) {
  const [format, setFormat] = useState<Decidable>("intercept");
  const [policy, setPolicy] = useState(initialPolicy);
  const [calls, setCalls] = useState(initialCalls);
  const [times, setTimes] = useState(1);
  const [policyProblems, setPolicyProblems] = useState<Problem[]>([]);
  const [callProblems, setCallProblems] = useState<Problem[]>([]);
  const [result, setResult] = useState<Result | null>(null);

  const run = async () => {
    // The parsers are large; they are fetched with the first decision.
    const { loadEvaluator } = await import("@/lib/policies/evaluate");
    const now = new Date();
    const loaded = loadEvaluator(format, policy);
    const read = readCalls(calls, now);
    setPolicyProblems(loaded.ok ? [] : loaded.problems);
    setCallProblems("problems" in read ? read.problems : []);
    if (!loaded.ok || "problems" in read) {
      setResult(null);
      return;
    }
    const worst = server === null ? { calls: [] } : readCalls(server.riskiest, now);
    setResult({
      decided: decideAll(read.calls, times, loaded.policy()),
      riskiest: "calls" in worst ? decideAll(worst.calls, 1, loaded.policy()) : [],
      warnings: loaded.warnings,
    });
  };
  return (
    <form
      className="scripted"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <FormatPicker format={format} onFormat={setFormat} />
      {server === null ? null : <OurPolicies slug={server.slug} format={format} onText={setPolicy} />}
      <TextInput id="policy" label="Policy" rows={16} text={policy} onText={setPolicy} problems={policyProblems} />
      <TextInput
        id="calls"
        label="Calls: one JSON object a line, with tool, arguments and, if you like, time"
        rows={6}
        text={calls}
        onText={setCalls}
        problems={callProblems}
      />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <label>
          Repeat{" "}
          <input
            type="number"
            className="field w-24"
            min={1}
            max={10000}
            value={times}
            onChange={(event) => setTimes(Math.max(1, Math.round(event.target.valueAsNumber) || 1))}
          />{" "}
          times
        </label>
        <button type="submit" className="button button-primary">
          Decide
        </button>
      </div>
      <div aria-live="polite">{result === null ? null : <Results result={result} />}</div>
    </form>
  );
}

function FormatPicker({ format, onFormat }: { format: Decidable; onFormat: (format: Decidable) => void }) {
  return (
    <fieldset className="mt-4 flex flex-wrap gap-x-5">
      <legend>Format</legend>
      {FORMATS.map(({ id, title }) => (
        <label key={id}>
          <input type="radio" name="format" checked={format === id} onChange={() => onFormat(id)} /> {title}
        </label>
      ))}
    </fieldset>
  );
}

/** Fetches the catalogue's own policy for the server; what stands in the field is replaced only when that worked. */
function OurPolicies({ slug, format, onText }: { slug: string; format: Decidable; onText: (text: string) => void }) {
  const [failed, setFailed] = useState(false);
  if (format === "neutral") return null;
  const load = async (strictness: string) => {
    const response = await fetch(`/policies/${slug}/${format}?strictness=${strictness}`).catch(() => null);
    setFailed(response?.ok !== true);
    if (response?.ok === true) onText(await response.text());
  };
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2">
      Our policy:
      {STRICTNESSES.map((strictness) => (
        <button key={strictness} type="button" className="button" onClick={() => void load(strictness)}>
          {strictness}
        </button>
      ))}
      {failed ? <p role="alert">The policy could not be loaded; try again.</p> : null}
    </div>
  );
}

function Results({ result: { decided, riskiest, warnings } }: { result: Result }) {
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
