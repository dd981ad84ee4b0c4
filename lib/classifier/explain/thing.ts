import type { Action, Facts, FieldText } from "../facts";
import { lookup } from "../lexicon/lexicon";
import { wordSet } from "../lexicon/words";

/** Stands for a thing that the definition does not name; takes no article and no plural. */
export const UNNAMED = "what it works on";

const PLAIN = /^(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9 '’\-/&+.#]*$/;
const LONGEST_THING = 48;

/** The object in the definition's own words where they are plain, else the name's words. */
export function thingOf(action: Action | null, facts: Facts): string {
  return (
    (action === null ? null : ownThing(action)) ??
    asThing(facts.actions.find(({ where, object }) => where === "name" && object !== "")?.object ?? "") ??
    asThing(nameThing(facts.name)) ??
    UNNAMED
  );
}

/** "Worn books are discarded" speaks of worn books; where a pronoun stands for the thing, of its head. */
function ownThing({ object, head, field, start }: Action): string | null {
  if (object === "") return asThing(head ?? "");
  return asThing(field.text.startsWith(object, start) && beginsSentence(field, start) ? lowered(object) : object);
}

function asThing(phrase: string): string | null {
  const thing = phrase.length > LONGEST_THING ? "" : plainThing(phrase);
  return PLAIN.test(thing) && !isNoThing(thing) ? thing : null;
}

/** Words of a name but its verbs and prepositions. */
function nameThing({ tokens }: FieldText): string {
  const words = tokens.filter(
    ({ form, lex }) => PLAIN.test(form) && lex?.grammar == null && (lex?.verb == null || lex.noun != null),
  );
  return words.length <= 6 ? words.map(({ form }) => form).join(" ") : "";
}

/** Words that name nothing by themselves. */
const NAMELESS = wordSet(
  `who whom whose what you me us i he she him them they everything anything something everyone anyone someone thing things
  fresh final common hard quick soft raw dry lexical whatever than there part any all best cheapest latest newest oldest largest smallest`,
);

/** A pronoun, adjective, participle or word of grammar alone ("one", "fresh", "unwatched"), a question or two things run together. */
function isNoThing(phrase: string): boolean {
  const word = phrase.toLowerCase();
  if (word.includes(" ")) return / (?:the|an?) |^(?:what|how|where)/.test(word);
  const lex = lookup(word);
  if (NAMELESS.has(word) || (lex?.grammar != null && lex.noun === null)) return true;
  return PARTICIPLE.test(word) && (lex === undefined || lex.verb?.form === "past");
}

const PARTICIPLE = /..[^e]ed$/;

function beginsSentence({ text }: FieldText, start: number): boolean {
  return /^$|[.!?\n]\s*$/.test(text.slice(Math.max(0, start - 3), start));
}

/** "Worn books" → "worn books"; abbreviations and names with capitals inside stay. */
function lowered(phrase: string): string {
  return /^[A-Z][a-z]+(?: |$)/.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
}

const LEADING =
  /^(?:the|a|an|all|any|your|its|their|new|existing|specific|given|available|arbitrary|current|detailed|aggregated|full|complete|latest|recent|single|multiple|more|list|lists|set|batch|details|detail|information|info|content|contents|number|copy|of|one|or|for|about|single|particular|each|every) /i;
/** "the board public", "the prompt off", "a comment anchored", "objects whose names match": what becomes of the thing, which it is or when. */
const TRAILING =
  / (?:public|private|empty|off|on|out|up|down|over|away|back|again|now|early|you|[a-z]{3,}[^e]ed|(?:whose|which|that|who|before|after|until|without|when|while|if) .*)$/i;

/** The thing itself: "list of all available projects" → "projects". */
function plainThing(phrase: string): string {
  let text = phrase.replace(/\s+/g, " ").trim().replace(TRAILING, "");
  for (let next = text.replace(LEADING, ""); next !== text; next = text.replace(LEADING, "")) text = next;
  return text;
}
