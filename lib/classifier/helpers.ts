import { TAG } from "./lexicon/lexicon";
import type { Action, Argument, Facts, FieldText } from "./facts";
import { wordSet } from "./lexicon/words";

/** An argument's name as a field of its own: the key in the schema, or the words in the description. */
export function argumentName(argument: Argument): FieldText {
  if (argument.pointer === "description" && argument.description !== null) return argument.description;
  return { pointer: argument.pointer, text: argument.name, tokens: argument.words };
}

const AMOUNTS = wordSet("amount amounts sats lamports cents total wei gwei usd eur");
const CURRENCY = wordSet(
  `currency coin token asset symbol payee payment wallet chain network card customer charge side`,
);

/** Whether the arguments name an amount together with somebody to get it or a currency. */
export function hasMoneyArguments(facts: Facts): boolean {
  const amount = facts.arguments.some(
    ({ kind, words }) => kind === "amount" && words.some(({ form }) => form !== "value"),
  );
  return (
    amount &&
    facts.arguments.some(({ kind, words }) => kind === "recipient" || words.some(({ form }) => CURRENCY.has(form)))
  );
}

const ATTACHED =
  /^(label|tag|reaction|like|star|vote|user|member|person|people|contact|participant|guest|subscriber|attendee|collaborator|employee|player|assignee|link|dependency|approval|type|field|value|property|milestone|restriction|parent|rating|mention|attribute|reviewer|role|permission|friend|contact_tag)$/;

/** Whether what is removed was only attached: a label, a member, a link, a value that can be set again in one step. */
export function isAttached({ head, object }: Action): boolean {
  return ATTACHED.test(head ?? "") || /(^| )(tags?|labels?) /.test(object);
}

/** Whether a program, session or query is ended, which can be started again. */
export function endsProgram({ head }: Action): boolean {
  return (
    head !== null &&
    /^(app|application|process|session|program|query|job|run|task|browser|call|operation|debugger|command|workflow|execution|server|service)$/.test(
      head,
    )
  );
}

const RUNNING = TAG.runtime | TAG.process | TAG.running | TAG.device | TAG.browser | TAG.media | TAG.code | TAG.command;
const ALWAYS = /^(restart|reboot|shutdown|halt|boot|reload|hibernate|failover|cordon|uncordon|drain|wake|sleep)$/;
const PROGRAM =
  /^(app|application|project|engine|system|computer|editor|game|session|recorder|debugger|program|animation|timeline|stack|cluster|journey|function|endpoint|simulation)$/;

/** Whether a verb of starting and stopping acts on something that runs, not on a plan, a campaign or a setting. */
export function runs({ verb, head, headTags, npTags }: Action): boolean {
  return head === null || ALWAYS.test(verb) || ((headTags | npTags) & RUNNING) !== 0 || PROGRAM.test(head);
}

/** Whether an event is recorded ("track a page view") rather than something followed. */
export function tracks({ verb, head }: Action): boolean {
  return (
    verb === "track" &&
    head !== null &&
    /^(event|pageview|view|signup|conversion|revenue|purchase|time|expense|metric|usage|goal|habit)$/.test(head)
  );
}

/** Whether an argument is an amount: beside a verb of paying or transferring that is money. */
export function hasAmount(facts: Facts): boolean {
  return facts.arguments.some(({ kind, words }) => kind === "amount" && words.some(({ form }) => AMOUNTS.has(form)));
}

/** "load … into a cluster": what is loaded stays there. */
export function loadsInto({ verb, field, end }: Action): boolean {
  return verb === "load" && /^.{0,30} (?:in|on)to /.test(field.text.slice(end, end + 45));
}

/** Things that are placed, booked or ordered without money. */
const FREE_ORDERS =
  /^(object|actor|marker|block|shape|item|component|node|pin|table|meeting|appointment|slot|call|demo|consultation|marker|label)$/;

/** Whether what is placed or booked costs nothing: an object on a canvas, a table, a meeting. */
export function isFreeOrder({ head }: Action, facts: Facts): boolean {
  return (
    FREE_ORDERS.test(head ?? "") ||
    facts.arguments.some(({ words }) => words.some(({ form }) => form === "calendar" || form === "attendees"))
  );
}

/** "Orders the files in a folder by size". */
export function sorts({ verb, field, end }: Action): boolean {
  return (
    verb === "order" &&
    /^(?: \w+){0,4} by (?:\w+ )?(?:date|time|name|size|priority|score|rank|value|column|field|key|length|title|status|age|rating|number|count|due|relevance|position)/i.test(
      field.text.slice(end, end + 70),
    )
  );
}
