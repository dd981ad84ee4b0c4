import type { Facts } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule, Span } from "../rule";
import { wordSet } from "../lexicon/words";
import { GAP } from "../tokens";

const INTERPRETERS: ReadonlySet<string> = wordSet(
  `repl interpreter executor shell terminal console bash powershell cmd`,
);

/** A text of more words says more. */
const FEW_WORDS = 5;

/** "Terminal", "Root shell.", "Bash, as root.", "Shell access to the host": all that the text says. */
function wholeText({ description, actions }: Facts): Span | null {
  if (description === null || description.tokens.length > FEW_WORDS) return null;
  if (actions.some(({ where }) => where === "lead")) return null;
  const { tokens } = description;
  const found = tokens.find(({ form }, at) => {
    const next = tokens[at + 1];
    return (
      INTERPRETERS.has(form) &&
      (next === undefined || (next.gap & GAP.comma) !== 0 || /^(?:as|access)$/.test(next.form))
    );
  });
  return found === undefined ? null : { field: description, start: found.start, end: found.end, where: "lead" };
}

/** A word for an interpreter where no verb of reading stands before it. */
function locate(facts: Facts): Span | null {
  const reads = facts.actions.some(({ where, cls }) => where === "name" && cls !== "execute" && cls !== "light");
  if (reads) return null;
  const { name } = facts;
  const last = name.tokens.at(-1);
  const boxed = last?.form === "sandbox" && (facts.headlineTags & TAG.code) !== 0;
  if (
    last !== undefined &&
    (boxed || INTERPRETERS.has(last.form) || (last.form === "command" && name.tokens.length > 1))
  )
    return { field: name, start: last.start, end: last.end, where: "name" };
  const whole = wholeText(facts);
  if (whole !== null) return whole;
  const lead = facts.description?.tokens.slice(0, 8) ?? [];
  const found = lead.find(({ form }) => form === "repl" || form === "interpreter" || form === "executor");
  return found === undefined || facts.description === null
    ? null
    : { field: facts.description, start: found.start, end: found.end, where: "lead" };
}

export const isInterpreter: Rule = {
  id: "is-interpreter",
  title: "Is an interpreter or a shell",
  meaning: "The name or the first sentence calls it a REPL, an interpreter, a shell or an executor.",
  effect: "Execute",
  weight: 3,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [
      { name: "lua_repl", description: "Interactive Lua REPL" },
      { name: "cabinet", description: "Root shell." },
      { name: "shell", description: "Command executor" },
    ],
    noMatch: [{ name: "list_shells", description: "List the shells" }],
  },
};
