import type { Action, FieldText, Where } from "./facts";
import { TAG } from "./lexicon/lexicon";
import { isTurnOfSpeech } from "./senses";
import type { Token } from "./tokens";
import { wordSet } from "./lexicon/words";

const STOPS = wordSet(`by from to with for in on of using via at into as and or without`);
const FORMAL = wordSet(`tool mcp api v1 v2 request endpoint action op cmd`);

/** What a value such as "delete" acts on when it does not say: the thing that the tool is named after. */
export type Implied = { head: string; tags: number };

/**
 * The actions a name states. Of several verbs the one in verb position counts: first (`delete_user`), or last behind its
 * object (`user_delete`); "and"/"or" join two. Words of the server's own name at the beginning are skipped.
 */
export function readName(
  field: FieldText,
  server: readonly Token[],
  actions: Action[],
  where: Where = "name",
  implied: Implied | null = null,
): void {
  const { tokens } = field;
  let from = 0;
  while (from < tokens.length - 1 && isServerWord(tokens[from], server)) from += 1;
  const verbs = verbPositions(tokens, from);
  for (const at of verbs) pushNameAction(field, at, from, verbs, actions, where, implied);
}

function isServerWord(token: Token | undefined, server: readonly Token[]): boolean {
  if (token === undefined) return false;
  const verb = token.lex?.verb;
  if (verb != null && !verb.ambiguous) return false;
  return server.some((word) => word.form === token.form);
}

/** In a name these say nothing ("take_screenshot") or are nouns ("boarding_pass", "hand"). */
const PROSE_ONLY = wordSet("take hand pass");

function isVerb(token: Token | undefined): boolean {
  const verb = token?.lex?.verb;
  return (
    verb != null && !PROSE_ONLY.has(verb.lemma) && (verb.form === "base" || (verb.form === "third" && !verb.ambiguous))
  );
}

function verbPositions(tokens: readonly Token[], from: number): number[] {
  const first = nextContent(tokens, from);
  const last = tokens.length - 1;
  let main = -1;
  let best = 0;
  for (let i = from; i <= last; i += 1) {
    const score = isVerb(tokens[i]) ? verbScore(tokens, i, first, last) : 0;
    if (score > best) {
      main = i;
      best = score;
    }
  }
  if (main < 0 || isDocumentName(tokens, main)) return [];
  const positions = [main];
  for (let i = from; i <= last; i += 1) {
    const joined = tokens[i - 1]?.form;
    if (
      i !== main &&
      (joined === "and" || joined === "or" || joined === "then") &&
      isVerb(tokens[i]) &&
      (!tokens[i]?.lex?.verb?.ambiguous || i < last)
    )
      positions.push(i);
  }
  return positions;
}

function nextContent(tokens: readonly Token[], from: number): number {
  let i = from;
  while (i < tokens.length - 1 && FORMAL.has(tokens[i]?.form ?? "")) i += 1;
  return i;
}

const DOCUMENTS: ReadonlySet<string> = wordSet(
  `guide guides instructions tutorial docs documentation help howto faq policy`,
);

/** "migrate_site_guide" names a text; "delete_guide" deletes one. */
function isDocumentName(tokens: readonly Token[], verb: number): boolean {
  return (
    DOCUMENTS.has(tokens.at(-1)?.form ?? "") && tokens.length - verb > 2 && tokens[verb]?.lex?.verb?.cls !== "delete"
  );
}

/** How likely the word is the name's verb: by whether it can be a noun, and by where it stands. */
function verbScore(tokens: readonly Token[], i: number, first: number, last: number): number {
  const verb = tokens[i]?.lex?.verb;
  if (verb == null || (i === last && i > first && tokens[i]?.lex?.noun?.plural === true)) return 0;
  const next = tokens[i + 1];
  // "view_create", "list_delete": the last word is a verb and nothing else, the first one its object.
  if (i === first && last - first === 1 && verb.ambiguous && next?.lex?.verb?.ambiguous === false) return 0.5;
  // "address_book", "pull_request": behind another noun such a word is a noun, but for moving money.
  if (
    verb.nounFirst &&
    i === last &&
    i > first &&
    verb.cls !== "move_money" &&
    verb.cls !== "trade" &&
    verb.cls !== "pay"
  )
    return 0;
  // "drag_and_drop"
  if (verb.lemma === "drop" && tokens[i - 1]?.form === "and") return 0;
  // "run_graph_query": what is run stands behind it.
  const runs = i === first && (verb.lemma === "run" || verb.lemma === "trigger");
  const kind = runs ? 2 : verb.nounFirst ? 1 : verb.ambiguous ? 2 : 3;
  const place =
    i === first ? (verb.nounFirst && next !== undefined && INFO.has(next.form) ? 0 : 1.5) : i === last ? 1 : 0;
  const governs = i < last && !verb.nounFirst && next?.lex?.grammar == null ? 1 : 0;
  return kind + place + governs;
}

const INFO = wordSet(
  `history status details info list log logs results stats statistics summary count metadata types id price prices book data report reports`,
);

function pushNameAction(
  field: FieldText,
  at: number,
  from: number,
  verbs: readonly number[],
  actions: Action[],
  where: Where,
  implied: Implied | null,
): void {
  const { tokens } = field;
  const token = tokens[at];
  const verb = token?.lex?.verb;
  if (token === undefined || verb == null) return;
  const others = [...tokens.keys()].filter((i) => i >= from && i !== at && !verbs.includes(i));
  const behind = others.filter((i) => i > at);
  // The object stands behind the verb, up to the first preposition; with none there, before it.
  const stop = behind.findIndex((i) => STOPS.has(tokens[i]?.form ?? ""));
  const direct = stop >= 0 ? behind.slice(0, stop) : behind;
  const object = direct.length > 0 ? direct : others.filter((i) => i < at);
  let tags = 0;
  let all = false;
  let many = false;
  for (const i of others) {
    tags |= tokens[i]?.lex?.noun?.tags ?? 0;
    const form = tokens[i]?.form;
    if (
      form === "all" ||
      form === "bulk" ||
      form === "batch" ||
      form === "everything" ||
      form === "entire" ||
      form === "mass"
    )
      all = true;
    if (form === "multiple" || form === "many") many = true;
  }
  const nouns = object.filter(
    (i) =>
      (tokens[i]?.lex?.grammar == null || tokens[i]?.lex?.noun != null) &&
      !/^(all|bulk|batch|many|multiple|v?\d+)$/.test(tokens[i]?.form ?? ""),
  );
  const headAt = nouns.at(-1);
  const head = headAt === undefined ? undefined : tokens[headAt];
  const firstAt = nouns[0];
  const first = firstAt === undefined ? undefined : tokens[firstAt];
  const lemma = head === undefined ? (implied?.head ?? null) : (head.lex?.noun?.lemma ?? head.form);
  if (isTurnOfSpeech(verb.lemma, lemma)) return;
  actions.push({
    verb: verb.lemma,
    cls: verb.cls,
    where,
    cued: false,
    mood: "asserted",
    field,
    start: Math.min(token.start, first?.start ?? token.start),
    end: Math.max(token.end, head?.end ?? token.end),
    head: lemma,
    object: nouns.map((i) => tokens[i]?.form ?? "").join(" "),
    headTags: head === undefined ? (implied?.tags ?? 0) : (head.lex?.noun?.tags ?? 0),
    npTags: head === undefined ? (implied?.tags ?? 0) : tags,
    tags: tags | (head === undefined ? (implied?.tags ?? 0) : 0) | (all ? TAG.bulk : 0),
    plural:
      head?.lex?.noun?.plural === true || (head !== undefined && head.lex?.noun == null && /[^s]s$/.test(head.form)),
    all,
    many,
    joinedTags: 0,
  });
}
