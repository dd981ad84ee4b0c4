import type { VerbForm } from "../lexicon/lexicon";
import { GAP, type Token } from "../tokens";

/** What is known of the clause that is being read. */
export type State = {
  negated: boolean;
  hypothetical: boolean;
  /** Form of the last verb taken in this clause chain, so that "create, update or delete" is read as three. */
  chain: VerbForm | null;
  taken: number;
  /** The last verb taken is only possible, and so is what is joined to it: "you need to edit or add files". */
  possible: boolean;
  /** Index of the last verb taken: "create/update" joins only neighbours. */
  last: number;
  /** A comma closed a subordinate clause: the main clause may begin with its verb. */
  fresh: boolean;
  /** Finite verbs since the sentence began; whether it began by supposing; where "not" stood. */
  finite: number;
  suppose: boolean;
  notAt: number;
  /** What was denied hangs on the subject only: "records with no match", "users who had no activity". */
  narrow: boolean;
  /** The sentence says in so many words that it tells what the call does. */
  cued: boolean;
};

/** A comma, a colon or a bracket ends what was denied or supposed, unless a chain of verbs goes on. */
export function closeClause(state: State, token: Token, next: Token | undefined): void {
  if (token.gap & GAP.open) state.chain = null;
  const continues =
    state.chain !== null &&
    ((token.lex?.grammar === "coordinator" && next?.lex?.verb != null) || token.lex?.verb?.form === state.chain);
  if (continues) return;
  if (state.taken === 0 || token.gap & GAP.colon) state.fresh = true;
  state.negated = false;
  state.hypothetical = false;
}

/** What a word of grammar changes in the clause around it. */
export function readGrammar(state: State, tokens: readonly Token[], i: number): void {
  const token = tokens[i];
  const next = tokens[i + 1];
  switch (token?.lex?.grammar) {
    case "negation":
      if (next?.form !== "only" && !(token.form === "no" && next?.form === "longer")) state.negated = true;
      state.notAt = /^(?:not|.*n't)$/.test(token.form) && i > 2 ? i : -1;
      state.narrow = hangsOnSubject(tokens, i);
      break;
    case "instead":
      if (next?.form === "of" || next?.form === "than") state.negated = true;
      break;
    case "hypothesis":
      if (token.form !== "while" || !goesOnBeside(next, tokens[i + 2])) state.hypothetical = true;
      break;
    case "but":
      state.negated = false;
      state.hypothetical = false;
      state.fresh = state.taken === 0;
      break;
    case "modal":
      state.finite += 1;
      break;
    case "be":
      if (state.narrow && state.negated && /^(?:is|are|get|gets)$/.test(token.form)) {
        state.negated = false;
        state.narrow = false;
      }
      // "If the value is high the vents are opened", "hosts that are not listed yet get added": the main clause begins.
      if (state.finite > 0 && tokens[i - 1]?.lex?.grammar !== "negation") {
        if (state.hypothetical && state.suppose) state.hypothetical = false;
        if (state.negated && state.notAt > 0 && state.notAt < i - 1) state.negated = false;
      }
      state.finite += 1;
      break;
    case "subject":
      // "If the table exists it is dropped": the main clause begins; in "if it is dropped" it does not.
      if (
        state.hypothetical &&
        tokens[i - 1]?.lex?.grammar !== "hypothesis" &&
        (token.form === "it" || token.form === "they" || token.form === "this")
      ) {
        state.hypothetical = false;
        state.negated = false;
      }
      break;
    case "coordinator":
      if (state.negated && token.form !== "or" && next?.lex?.verb?.form === "third" && state.chain === "base")
        state.negated = false;
      if (token.form === "then") state.hypothetical = false;
      break;
    default:
  }
}

/** "while deleting the rest", "while it wipes the disk": done at the same time. */
function goesOnBeside(next: Token | undefined, behind: Token | undefined): boolean {
  return next?.lex?.verb?.form === "gerund" || (next?.form === "it" && behind?.lex?.verb?.form === "third");
}

/** How far back the word is looked for that ties what is denied to a noun. */
const TIED_REACH = 4;

/** "with no match", "without a header", "which had no activity", "that no model mentions". */
function hangsOnSubject(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.form === "without" || token?.form === "no" || token?.form === "nobody" || token?.form === "none") {
    for (let i = at - 1; i >= Math.max(1, at - TIED_REACH); i -= 1) {
      if ((tokens[i + 1]?.gap ?? 0) & (GAP.comma | GAP.sentence | GAP.colon)) return false;
      const form = tokens[i]?.form ?? "";
      if (token.form === "without") return tokens[i]?.lex?.grammar == null;
      if (form === "with" || form === "that" || form === "which" || form === "who") return true;
    }
  }
  return false;
}
