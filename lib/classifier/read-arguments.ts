import type { Action, Argument, FieldText } from "./facts";
import { wordSet } from "./lexicon/words";
import { isHttpMethod } from "./http-method";
import { readName, type Implied } from "./names";
import { sentencesOf, type Sentence } from "./prose/sections";
import { readSentence } from "./prose/sentence";
import { nameWords } from "./name-words";
import type { Token } from "./tokens";

/** Arguments whose value chooses what is done: `action: [list, create, delete]`. */
const CHOOSING = wordSet(
  `action actions operation op mode command method type verb task subcommand request event state status step what do then mutation`,
);
/** Of argument descriptions only what changes or runs something is taken: the rest says how to fill the argument in. */
const STRONG: ReadonlySet<string> = wordSet(
  `delete remove revoke cancel pay move_money trade order sign execute lifecycle deploy install send`,
);
const MAX_ARGUMENT_TOKENS = 120;

/** Words of a name that say how, not on what. */
const ROLES = wordSet(
  "admin manager management operation operations tool tools api service helper handler view crud action actions control center data item resource editor ops client server mcp util utils system module",
);

/** The thing the tool is named after: the last noun of its name, or the object of its first sentence. */
export function impliedObject(name: FieldText, actions: readonly Action[]): Implied | null {
  for (let i = name.tokens.length - 1; i >= 0; i -= 1) {
    const noun = name.tokens[i]?.lex?.noun;
    if (noun != null && !(ROLES.has(name.tokens[i]?.form ?? "") && i > 0)) return { head: noun.lemma, tags: noun.tags };
  }
  const first = actions.find(({ where, head }) => where === "lead" && head !== null);
  return first?.head == null ? null : { head: first.head, tags: first.headTags };
}

/** Whether the values are mostly verbs: `type` and `state` name things as often as actions. */
function choosesAction({ choices, words }: Argument): boolean {
  if (
    words.some(
      ({ form }) =>
        form === "action" ||
        form === "operation" ||
        form === "op" ||
        form === "command" ||
        form === "method" ||
        form === "verb",
    )
  )
    return true;
  const verbs = choices
    .flatMap((choice) => nameWords(choice)[0]?.lex?.verb ?? [])
    .filter(({ form }) => form === "base");
  if (verbs.some(({ cls, ambiguous }) => !ambiguous && STRONG.has(cls) && cls !== "send")) return true;
  return verbs.length * 2 > choices.length && verbs.some(({ ambiguous }) => !ambiguous);
}

/** "analyze: really execute the statement": an argument of unknown type whose text begins with what it does. */
function doesWhenGiven({ pointer, description }: Argument): boolean {
  if (pointer !== "description" || description === null) return false;
  const first = description.tokens.find(({ lex, form }) => lex?.grammar !== "adverb" && form !== "really");
  const verb = first?.lex?.verb;
  return verb?.form === "base" && !verb.ambiguous && verb.cls !== "read";
}

/** What an argument's name, values and description say is done. */
export function readArgument(argument: Argument, actions: Action[], implied: Implied | null, bare: boolean): void {
  if (
    argument.depth === 0 &&
    argument.choices.length > 0 &&
    !isHttpMethod(argument) &&
    argument.words.some((word) => CHOOSING.has(word.form)) &&
    choosesAction(argument)
  ) {
    argument.choices.forEach((choice, index) => {
      const field: FieldText = {
        pointer: `${argument.choicesPointer}/${String(index)}`,
        text: choice,
        tokens: nameWords(choice),
      };
      readName(field, [], actions, "choice", implied);
    });
  }
  if (argument.depth > 0) return;
  const flag = argument.type === "boolean" || doesWhenGiven(argument);
  const read: Action[] = [];
  // "trash: only what is in the trash": one word that is a noun as often names a filter.
  const filters = argument.words.length === 1 && argument.words[0]?.lex?.verb?.nounFirst === true;
  if (flag && !filters && argument.pointer !== "description")
    readName({ pointer: argument.pointer, text: argument.name, tokens: argument.words }, [], read, "argument");
  // Where nothing else says what is done, the arguments' texts do.
  readArgumentText(argument.description, flag || bare, read);
  for (const action of read) if (bare || (isStrong(action) && !discardsResults(action))) actions.push(action);
}

/** "discardNewOccurrences": what comes later is passed over; changes, drafts and data that are discarded are lost. */
function discardsResults({ verb, head }: Action): boolean {
  return (
    verb === "discard" &&
    head !== null &&
    !/^(?:change|edit|modification|draft|data|local|work|record|file|message|volume|snapshot)$/.test(head)
  );
}

/** Of arguments only what changes or runs something is taken: the rest says how to fill the argument in. */
const CHANGING = wordSet("overwrite replace apply fix rewrite write commit push merge submit");

function isStrong({ cls, verb }: Action): boolean {
  if (cls === "lifecycle") return /^(restart|reboot|shutdown)$/.test(verb);
  if (cls === "update" || cls === "compute" || cls === "save") return CHANGING.has(verb);
  // "Name of the contract to request": asked for, not sent.
  return STRONG.has(cls) && verb !== "request";
}

/**
 * A flag's text is read as a whole ("If true, deletes …"); of other arguments only what their value is for
 * ("ID of the letter to delete", "Amount to transfer").
 */
function readArgumentText(description: FieldText | null, flag: boolean, actions: Action[]): void {
  if (description === null) return;
  const tokens = description.tokens.slice(0, MAX_ARGUMENT_TOKENS);
  const field = { ...description, tokens };
  for (const sentence of sentencesOf(tokens)) {
    const read: Action[] = [];
    readSentence(field, sentence, "argument", read);
    for (const action of read) {
      if (flag) actions.push(action);
      else if (!isPlace(action) && isPurpose(tokens, sentence, action))
        actions.push(withObjectBefore(tokens, sentence, action));
    }
    if (!flag) return;
  }
}

/** "Manifest to apply", "Temperature to set": the object stands before the verb. */
function withObjectBefore(tokens: readonly Token[], sentence: Sentence, action: Action): Action {
  if (action.head !== null) return action;
  const at = tokens.findIndex(({ start }) => start === action.start);
  const noun = tokens[at - 2];
  if (at - 2 < sentence.from || noun === undefined) return action;
  const tags = noun.lex?.noun?.tags ?? 0;
  return {
    ...action,
    head: noun.lex?.noun?.lemma ?? noun.form,
    object: noun.form,
    headTags: tags,
    npTags: tags,
    tags: action.tags | tags,
  };
}

/** "The connection to run the operation against": where something is run, not what. */
function isPlace({ cls, field, start }: Action): boolean {
  return (
    cls === "execute" &&
    /^\w+ (?:the|this|an?|its|your) \w+(?: \w+)? (?:against|on|in|for|with|from|under)\b/i.test(
      field.text.slice(start, start + 80),
    )
  );
}

function isPurpose(tokens: readonly Token[], sentence: Sentence, { start }: Action): boolean {
  const to = Math.min(sentence.to, sentence.from + 10);
  for (let i = sentence.from + 2; i < to; i += 1) {
    if (tokens[i]?.start !== start) continue;
    const before = tokens[i - 1]?.form;
    // "Key that signs the transaction", "ID of the letter to delete"
    return before === "that" || before === "which" || (before === "to" && tokens[i - 2]?.lex?.grammar == null);
  }
  return false;
}
