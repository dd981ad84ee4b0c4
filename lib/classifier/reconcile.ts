import type { Action, FieldText } from "./facts";
import { wordSet } from "./lexicon/words";
import { takesAway } from "./senses";

/** Heads of names that tell of something: "kill ratio", "purge candidates", "destroy plan". */
const TOLD = wordSet(
  `candidates candidate plan plans points point times time stats statistics rate rates ratio ratios probability risk risks cost costs estimate estimates
  forecast history report reports log logs list index surface score scores level levels odds preview previews schedule schedules status policy policies guide
  eligibility requirements window threshold limit limits summary count counts total totals info details data results result price prices book value values
  metrics codes reasons reason options map table chart strategy strategies tips advice outlook speed temperature temperatures zone zones area areas cap
  feed feeds switches signal signals rules markers diff inspect check checks fee fees preview date dates executions explain explainer quote quotes calculator estimator analyzer analyser validator
  parser formatter linter viewer definition definitions schema schemas example examples syntax lookup calendar calendars matrix detector detectors reference glossary`,
);
/** Heads of names that say of any change that it is only shown: "create_cluster_plan". */
const ONLY_SHOWN = wordSet("plan plans preview previews dryrun");
/** Of these even a text that tells of the change afterwards: `fix_all_preview`. */
const ONLY_SHOWN_LAST = wordSet("preview previews dryrun");
const STRONG = wordSet(
  "delete remove revoke cancel pay move_money trade order sign execute lifecycle deploy install send grant",
);

/**
 * What the name seems to do, held against what the text says: `kill_ratio` beside a text that kills nothing only names a
 * figure, `book` beside a list of what is returned is a book, what the text denies is not done, and
 * `delete_team_member` beside "Remove a member from a team" takes away the membership.
 */
export function reconcileName(name: FieldText, description: FieldText | null, actions: Action[]): void {
  if (description === null) return;
  const told = actions.findIndex((action) => isFigure(name, action));
  if (told >= 0) actions.splice(told, 1);
  for (const [index, action] of actions.entries()) {
    if (action.where !== "name" || action.mood !== "asserted") continue;
    if (action.cls === "delete" && actions.some(isTakingAway)) {
      actions[index] = { ...action, mood: "hypothetical" };
      continue;
    }
    const shown = ONLY_SHOWN_LAST.has(name.tokens.at(-1)?.form ?? "");
    if (shown && namesFigure(name, { ...action, cls: "update" })) {
      actions[index] = { ...action, mood: "hypothetical" };
      continue;
    }
    // Of what a preview is named after, the text tells later how to do it in earnest.
    const said = actions.filter(
      ({ where, cls }) => (where === "lead" || (where === "later" && !shown)) && cls === action.cls,
    );
    if (said.some(({ mood }) => mood === "asserted")) continue;
    if (said.some(({ mood }) => mood === "negated")) actions[index] = { ...action, mood: "negated" };
    else if (namesFigure(name, action) || isBareNoun(name, action.start, actions))
      actions[index] = { ...action, mood: "hypothetical" };
  }
}

/** `get_drop_rates` beside "Drop rates of items": behind a verb of reading the name has the same two words for a figure. */
function isFigure({ tokens }: FieldText, { where, field, start }: Action): boolean {
  const [verb, figure] = field.tokens;
  if (where !== "lead" || verb?.start !== start || figure === undefined || !TOLD.has(figure.form)) return false;
  const at = tokens.findIndex(({ form }) => form === figure.form);
  return at > 1 && tokens[at - 1]?.form === verb.form && tokens[0]?.lex?.verb?.cls === "read";
}

/** `delete_permission` beside "Removes a permission from a user": the text says what its author means by deleting. */
function isTakingAway(action: Action): boolean {
  return action.where === "lead" && action.mood === "asserted" && action.cls === "remove" && takesAway(action);
}

function namesFigure({ tokens }: FieldText, { cls, start }: Action): boolean {
  const last = tokens.at(-1);
  return last !== undefined && last.start > start && (STRONG.has(cls) ? TOLD : ONLY_SHOWN).has(last.form);
}

/** Whether the first sentence says that a figure is worked out. */
const isReckoned = ({ where, verb, mood }: Action): boolean =>
  where === "lead" && mood === "asserted" && /^(?:compute|calculate|estimate)$/.test(verb);

/** Of these classes longer names are nouns as well: "wire diagram", "tip of the day". */
const BOUGHT = wordSet("pay move_money trade order send");

/** A word that is a noun as often ("book", "trade"), beside a text without a verb. */
function isBareNoun({ tokens }: FieldText, at: number, actions: readonly Action[]): boolean {
  return (
    tokens.some(
      ({ lex, start }) =>
        start === at && lex?.verb?.nounFirst === true && (tokens.length === 1 || BOUGHT.has(lex.verb.cls)),
    ) &&
    // `invoice_vat`: "Computes the VAT …" says what is done.
    (actions.some(isReckoned) || !actions.some(({ where }) => where === "lead" || where === "argument"))
  );
}
