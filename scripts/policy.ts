import { parseArgs } from "node:util";
import { exitCodeOf, InvalidInputError, messageOf } from "@/lib/errors";
import { DECIDABLE } from "@/lib/policies/decidable";
import { FORMATS } from "@/lib/policies/formats";
import { STRICTNESSES } from "@/lib/policies/policy";
import { endWithReader } from "./command";
import { check, decide } from "./policy-file";
import { printPolicy } from "./policy-print";

const USAGE = `npm run --silent policy -- --server SLUG [--tools a,b]… [--format ID] [--strictness S] [--name NAME]
npm run --silent policy -- --check FILE --format ID
npm run --silent policy -- --decide POLICY --format ${DECIDABLE.join("|")} < calls.jsonl
ID is one of ${FORMATS.map(({ id }) => id).join(", ")}; S one of ${STRICTNESSES.join(", ")}.
Without --format and --strictness a policy is printed as intercept, recommended.`;

const text = { type: "string" } as const;
const OPTIONS = {
  server: text,
  tools: { type: "string", multiple: true },
  format: text,
  strictness: text,
  name: text,
  check: text,
  decide: text,
  help: { type: "boolean" },
} as const;

/** `npm run policy`: prints a policy, checks a policy file, or decides calls under one. */
async function main(): Promise<void> {
  const { help, check: checked, decide: policy, server, format, ...options } = readArguments();
  if (help === true) return console.log(USAGE);
  if ([checked, policy, server].filter((given) => given !== undefined).length !== 1) {
    throw new InvalidInputError(`Give one of --server, --check and --decide.\n${USAGE}`);
  }
  if (server !== undefined)
    return printPolicy({ server, format: format ?? "intercept", strictness: "recommended", ...options });
  const [stray] = Object.keys(options);
  if (stray !== undefined) throw new InvalidInputError(`--${stray} goes with --server only.\n${USAGE}`);
  if (format === undefined) throw new InvalidInputError(`Say which format the file has: --format ID.\n${USAGE}`);
  if (checked !== undefined) return check(checked, format);
  if (policy !== undefined) return decide(policy, format);
}

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new InvalidInputError(`${messageOf(error)}\n${USAGE}`);
  }
}

endWithReader();

try {
  await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
