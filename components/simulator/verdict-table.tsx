import { showInvisible } from "@/lib/catalogue/text";

/** A call with what was decided and counted. Names and arguments are strangers' text. */
export type DecidedCall = {
  tool: string;
  arguments: string;
  decision: "allow" | "ask" | "deny";
  rule: string | null;
  message: string;
  counters: { name: string; value: string; limit: string; resetsAt: Date }[];
};

const WORDS = { allow: "Allowed", ask: "Asks", deny: "Denied" } as const;

/** Calls and what became of them, in their order. */
export function VerdictTable({ caption, decided }: { caption: string; decided: readonly DecidedCall[] }) {
  return (
    <div className="overflow-x-auto">
      <table className="table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {["Call", "Decision", "Rule", "Counters after it"].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {decided.map((call, index) => (
            <VerdictRow key={index} call={call} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function VerdictRow({ call }: { call: DecidedCall }) {
  return (
    <tr>
      <th scope="row" className="max-w-96">
        <span className="tool-name">{showInvisible(call.tool)}</span>{" "}
        <code className="excerpt">{showInvisible(call.arguments.slice(0, 400))}</code>
      </th>
      <td>
        <strong>{WORDS[call.decision]}</strong>
        {call.message === "" ? null : <span className="verbatim block text-soft">{showInvisible(call.message)}</span>}
      </td>
      <td>{call.rule === null ? <span className="text-soft">none objects</span> : showInvisible(call.rule)}</td>
      <td>
        {call.counters.map((counter) => (
          <span key={counter.name} className="block">
            {showInvisible(counter.name)} {counter.value} of {counter.limit}, until{" "}
            {counter.resetsAt.toISOString().slice(0, 16).replace("T", " ")} UTC
          </span>
        ))}
      </td>
    </tr>
  );
}
