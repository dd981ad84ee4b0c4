import type { Metadata } from "next";
import { Simulator } from "./simulator";
import { SimulatorIntroduction } from "./introduction";

export const dynamic = "force-static";
export const metadata: Metadata = {
  title: "Policy simulator",
  description: "Paste a policy and a call: see what is decided, which rule decided it, and what was counted.",
};

const POLICY = `version: "1"
default: deny
tools:
  read_page:
    rules: []
  send_refund:
    rules:
      - name: "amount"
        conditions:
          - path: "args.amount"
            op: gte
            value: 0
          - path: "args.amount"
            op: lte
            value: 100
        on_deny: "Refunds above 100 are not made here."
      - name: "five an hour"
        rate_limit: 5/hour
`;

const CALLS = `{"tool": "read_page", "arguments": {"url": "https://example.org"}}
{"tool": "send_refund", "arguments": {"charge": "ch_1", "amount": 80}}
{"tool": "send_refund", "arguments": {"charge": "ch_2", "amount": 5000}}
{"tool": "delete_account", "arguments": {}}
`;

export default function SimulatorPage() {
  return (
    <article>
      <h1>Policy simulator</h1>
      <SimulatorIntroduction />
      <Simulator policy={POLICY} calls={CALLS} server={null} />
    </article>
  );
}
