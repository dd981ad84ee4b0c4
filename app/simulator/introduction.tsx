/** What the simulator does and how far its word goes. */
export function SimulatorIntroduction() {
  return (
    <div className="max-w-text">
      <p className="mt-2">
        Decides calls under a policy and names the rule that decided. Everything happens in your browser; nothing is
        sent. Intercept policies are decided as its version 1.1.0 does, counters included: windows are those of the
        calendar in UTC, and every allowed call is taken to succeed.
      </p>
      <noscript>
        <p className="note mt-4">
          This page needs JavaScript. On the command line,{" "}
          <code>npm run --silent policy -- --decide POLICY --format intercept &lt; calls.jsonl</code> does the same.
        </p>
      </noscript>
    </div>
  );
}
