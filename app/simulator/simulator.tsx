"use client";

import { useState } from "react";
import { TextInput } from "@/components/simulator/text-input";
import type { Decidable } from "@/lib/policies/decidable";
import { OurPolicies } from "./our-policies";
import { Results } from "./results";
import { useDecisions } from "./use-decisions";

const FORMATS: readonly { id: Decidable; title: string }[] = [
  { id: "intercept", title: "Intercept (YAML)" },
  { id: "policylayer", title: "PolicyLayer (JSON)" },
  { id: "neutral", title: "Neutral policy (JSON)" },
];

type Props = {
  policy: string;
  calls: string;
  /** A catalogued server whose policies can be fetched, and the worst call of each of its tools. */
  server: { slug: string; riskiest: string } | null;
};

/** Decides pasted calls under a pasted policy, here in the browser; nothing is sent anywhere. */
export function Simulator({ policy: initialPolicy, calls: initialCalls, server }: Props) {
  const [format, setFormat] = useState<Decidable>("intercept");
  const [policy, setPolicy] = useState(initialPolicy);
  const [calls, setCalls] = useState(initialCalls);
  const [times, setTimes] = useState(1);
  const { policyProblems, callProblems, result, decide } = useDecisions();
  return (
    <form
      className="scripted"
      onSubmit={(event) => {
        event.preventDefault();
        void decide({ format, policy, calls, times, riskiest: server?.riskiest ?? null });
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
        <Repeat times={times} onTimes={setTimes} />
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

function Repeat({ times, onTimes }: { times: number; onTimes: (times: number) => void }) {
  return (
    <label>
      Repeat{" "}
      <input
        type="number"
        className="field w-24"
        min={1}
        max={10000}
        value={times}
        onChange={(event) => onTimes(Math.max(1, Math.round(event.target.valueAsNumber) || 1))}
      />{" "}
      times
    </label>
  );
}
