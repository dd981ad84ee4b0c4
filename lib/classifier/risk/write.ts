import { isPerson, movesSomebody } from "../access";
import type { Action, Facts } from "../facts";
import { TAG } from "../lexicon/lexicon";
import { wordSet } from "../lexicon/words";
import { opensWork } from "../senses";
import { isStated } from "../stated";
import { isMarginal, takesEffect } from "./takes-effect";
import { actionsOf, type RiskInput, type RiskVerdict } from "./verdict";
import { saidOf } from "./wording";

const WRITES = [
  "creates-record",
  "updates-record",
  "changes-content",
  "saves-data",
  "stores-file",
  "generates-media",
  "takes-away-entry",
  "opens-session",
  "manages",
  "keeps-books",
];
/** Verbs that touch a thing without changing what is in it. */
const LIGHT_TOUCH =
  /^(rename|move|mark|copy|duplicate|clone|reorder|pin|star|archive|restore|trim|crop|split|merge|rotate|resize|compress|select|lock|unlock|assign|transition|unstage|stage|flag|unflag|unarchive|close|reopen|snooze|mute|shelve|solo|unsolo|unmark|uncheck|dock|undock|dismiss|acknowledge|ack|paste|align|unschedule|park|unpark|join|rejoin)$/;
const LOCAL_NOTICE = wordSet("macos desktop native system local os toast console");

/** What counts: the first sentence's actions, or the name's where it has none, choices, and later effects that are stated as such. */
function stated(actions: readonly Action[], facts: Facts): Action[] {
  const hasLead = facts.actions.some(({ where, mood }) => where === "lead" && mood === "asserted");
  return actions.filter(
    ({ where, cued }) =>
      where === "lead" || where === "choice" || where === "title" || cued || (where === "name" && !hasLead),
  );
}

const SCOPED: RiskVerdict = { risk: 2, reason: "scoped" };
const VISIBLE: RiskVerdict = { risk: 3, reason: "visible" };
const SETTINGS: RiskVerdict = { risk: 3, reason: "settings" };
const ACCESS: RiskVerdict = { risk: 4, reason: "access" };

/** Risk of a Write: whose access it changes, who sees it, whether the state before is lost. */
export function writeRisk(input: RiskInput): RiskVerdict {
  const { facts } = input;
  const access = actionsOf(input, "changes-access", "deletes-access", "revokes-access");
  if (stated(access, facts).length > 0 || access.some(({ where }) => where === "later")) return ACCESS;
  // What a name says of somebody's rights holds though the text tells it in other words.
  if (actionsOf(input, "changes-access").some(({ where }) => where === "name")) return ACCESS;
  if (input.has("says-access-moves", "says-who-may") || changesHolder(facts)) return ACCESS;
  // "Handles a person", by `make_admin`: only the arguments tell.
  if (
    access.some(({ where }) => where === "argument") &&
    stated(actionsOf(input, ...WRITES), facts).every(({ cls }) => cls === "multi")
  )
    return ACCESS;
  const entry = stated(actionsOf(input, "takes-away-entry"), facts)[0];
  if (entry !== undefined && !isAfterthought(entry, facts))
    return (entry.tags & TAG.access) !== 0 || movesSomebody(entry) ? ACCESS : { risk: 3, reason: "scoped" };
  const verdict = sendingRisk(input) ?? changeRisk(input);
  return verdict === SCOPED && isStated(facts, "visible", SHOWN_TO) ? VISIBLE : verdict;
}

/** "archives a document to remove it from use", "adds or removes a label": what stands first is the main thing. */
function isAfterthought({ where, start, tags, headTags }: Action, { actions }: Facts): boolean {
  return (
    (tags & TAG.access) === 0 &&
    (headTags & TAG.listing) === 0 &&
    where === "lead" &&
    actions.some(
      (other) =>
        other.where === "lead" &&
        other.mood === "asserted" &&
        other.start < start &&
        (other.cls === "create" || other.cls === "update"),
    )
  );
}

/** Whether an account is changed with what it may do or how it signs in among what can be given: "update a user" by role. */
function changesHolder({ actions, arguments: args }: Facts): boolean {
  const changed = actions.some(
    ({ verb, head, where, mood }) =>
      mood === "asserted" &&
      where === "lead" &&
      /^(?:update|modify|edit|change|patch)$/.test(verb) &&
      /^(?:user|member|account|employee|admin)$/.test(head ?? ""),
  );
  return (
    changed &&
    args.some(({ words }) => words.some(({ lex }) => ((lex?.noun?.tags ?? 0) & (TAG.access | TAG.secret)) !== 0))
  );
}

/** What goes out to others; null where nothing does. */
function sendingRisk(input: RiskInput): RiskVerdict | null {
  const { facts } = input;
  const sent = actionsOf(input, "sends-message").filter(({ where }) => where !== "name");
  const named = stated(actionsOf(input, "sends-message"), facts);
  if (
    named.some((action) => !staysHere(action, facts)) ||
    sent.some((action) => action.where === "argument" && !staysHere(action, facts))
  )
    return VISIBLE;
  if (named.length > 0) return SCOPED;
  if (input.has("says-somebody-is-told") || actionsOf(input, "sends-message").some(isNamedSo)) return VISIBLE;
  return facts.actions.some(
    (action) =>
      action.cls === "send" && action.where === "lead" && action.mood === "asserted" && !staysHere(action, facts),
  )
    ? VISIBLE
    : null;
}

/** `publish_theme`: told in other words by the text, it is published all the same. */
function isNamedSo({ where, verb }: Action): boolean {
  return where === "name" && /^(?:publish|republish|unpublish|comment|reply|announce|broadcast|notify)$/.test(verb);
}

/** Whether nobody else sees it: a draft, a notice on one's own screen, something that one follows oneself. */
function staysHere(action: Action, facts: Facts): boolean {
  const { verb, head } = action;
  // A draft that is sent is one no longer.
  if (action.cls !== "send" && keepsDraft(action)) return true;
  if (
    /^(?:un)?subscribe$/.test(verb) &&
    !isPerson(head) &&
    !/^(?:contact|e?mail|address|subscriber|customer|list|newsletter|webhook)(?:e?s)?$/.test(head ?? "")
  )
    return true;
  if (
    /^(?:notify|alert|remind|follow|unfollow|email|tell)$/.test(verb) &&
    /^(?:me|lot|item|auction|topic|thread|series|show|repository|repo|stock|symbol|price)$/.test(head ?? "")
  )
    return true;
  // Measured values go into a store, where nobody is told of them.
  if (
    /^(?:submit|send|post)$/.test(verb) &&
    /^(?:metric|log|trace|span|telemetry|datapoint|measurement|reading|sample|event)s?$/.test(head ?? "")
  )
    return true;
  return (
    (head === "notification" || head === "message") &&
    (facts.description?.tokens.slice(0, 12).some(({ form }) => LOCAL_NOTICE.has(form)) ?? false)
  );
}

/** What is lost as a whole when it is replaced, unlike a label or a field. */
const WHOLE = TAG.file | TAG.overwritable | TAG.config | TAG.published | TAG.scale;

/** Whether a text says that what was there is replaced. */
function overwrites(input: RiskInput): boolean {
  return (
    input.has("overwrites-by-force", "overwrites-at-scale") ||
    input.facts.actions.some(
      ({ verb, mood, where, cued, headTags }) =>
        mood === "asserted" &&
        where !== "name" &&
        (verb === "overwrite" || (verb === "replace" && (cued || where === "later") && (headTags & WHOLE) !== 0)),
    )
  );
}

/** Verbs that make a new file or answer out of something; what was there stays. */
const DERIVES =
  /^(?:download|extract|convert|export|transcribe|generate|isolate|render|pack|separate|capture|screenshot|record|translate|visualize|visualise|summarize|summarise|print|plot|draw)$/;

function changeRisk(input: RiskInput): RiskVerdict {
  const { facts } = input;
  const main = stated(actionsOf(input, ...WRITES), facts)[0];
  if (main !== undefined && isMarginal(main)) return SCOPED;
  if (overwrites(input) && !(main !== undefined && editsRecord(main))) return SETTINGS;
  const named = facts.actions.filter(({ where }) => where === "name" || where === "lead");
  const many = named.some(({ tags, all }) => all || (tags & TAG.bulk) !== 0);
  if (
    main === undefined &&
    named.some((action) => action.mood === "asserted" && action.cls === "update" && isSetting(action))
  )
    return SETTINGS;
  if (main === undefined) return many ? { risk: 3, reason: "bulk" } : contentRisk(facts);
  if (keepsDraft(main) || opensWork(main) || (main.verb === "save" && /\bas an? new\b/i.test(saidOf(main, 30))))
    return SCOPED;
  if (LIGHT_TOUCH.test(main.verb)) return movesSeen(main) ? VISIBLE : SCOPED;
  if (many && main.cls !== "create" && main.cls !== "generate") return { risk: 3, reason: "bulk" };
  if (keepsOutput(main, named)) return SCOPED;
  return contentChange(
    main,
    named.reduce((tags, { headTags }) => tags | headTags, 0),
  );
}

/** "merges a pull request", "merges a change into its target branch", "renames a wiki page", "restores a DNS zone". */
function movesSeen(action: Action): boolean {
  const { verb, head, headTags, tags, object } = action;
  if (verb === "merge")
    return (headTags & TAG.message) !== 0 || /\b(?:branch|trunk|mainline)\b/i.test(saidOf(action, 60));
  if (verb === "restore" && ((headTags | tags) & TAG.config) !== 0) return true;
  return /^(?:rename|move|restore)$/.test(verb) && head === "page" && /\bwiki\b/i.test(object);
}

/** "converts text to speech and saves the audio to a folder": a new file beside what was there. */
function keepsOutput({ cls, head, object }: Action, named: readonly Action[]): boolean {
  return (
    cls === "save" &&
    head !== "wallet" &&
    (/\b(?:output|results?|resulting|generated)\b/i.test(object) ||
      named.some(({ verb, where }) => where === "lead" && DERIVES.test(verb)))
  );
}

/** "saves the e-mail as a draft", "puts a reply in the drafts folder" */
function keepsDraft({ cls, verb, field, start, end, head, object }: Action): boolean {
  return (
    head === "draft" ||
    verb === "draft" ||
    (cls === "create" && /\bdraft\b/i.test(object)) ||
    ((cls === "create" || cls === "save" || cls === "update") &&
      /\b(?:as an? (?:\w+ )?draft|(?:in|into|to|among) (?:your |the )?drafts?\b)/i.test(
        field.text.slice(start, end + 50),
      ))
  );
}

/** A text that somebody keeps for themselves: replacing it whole is editing it. */
function editsRecord({ cls, head }: Action): boolean {
  return (
    cls === "update" && /^(?:note|card|task|todo|ticket|issue|block|contact|entry|document|field)$/.test(head ?? "")
  );
}

function contentChange(main: Action, heads: number): RiskVerdict {
  if (main.head === "wallet" || takesEffect(main)) return SETTINGS;
  if (isSeen(main)) return VISIBLE;
  const configured = main.cls === "update" || main.cls === "multi" ? heads | main.npTags : heads;
  if ((configured & TAG.config) !== 0 && main.cls !== "generate" && !isNewPart(main)) return SETTINGS;
  if (main.cls === "update" && (((main.headTags & TAG.overwritable) !== 0 && !isOfPart(main)) || isSetting(main)))
    return SETTINGS;
  if (/^(?:de)?activate$/.test(main.verb)) return SETTINGS;
  if (/^(write|save)$/.test(main.verb) && /^(file|range|cell|sheet|document)$/.test(main.head ?? "")) return SETTINGS;
  if (/^(overwrite|replace|push|merge)$/.test(main.verb)) return SETTINGS;
  return SCOPED;
}

/** "the content of a block", "block content": a small part of a document. */
function isOfPart(action: Action): boolean {
  return (
    /^contents?$/.test(action.head ?? "") &&
    /\b(?:blocks?|notes?|paragraphs?|shapes?|slides?|cards?|tasks?|table cells?)\b/i.test(saidOf(action, 40))
  );
}

/** "set the wiki to use for this session": chosen, not changed. */
const CHOSEN = /\b(?:to use|for (?:the|this) (?:current )?session|active|current)\b/i;

/** "visible on your profile", "appears on the public status page" */
const SHOWN_TO =
  /\b(?:visible|shown|displayed) (?:to|on) (?:the|your|all|every|their)\b|\b(?:to|on|off|from) the (?:live|public)\b|\bpublicly (?:visible|accessible|available|readable)\b/gi;

/** "the text shown on the profile", "off the site", "which guests see" */
const SHOWN =
  /\b(?:visible|shown|seen|displayed) (?:to|by|on (?:the|your))\b|\b(?:guests?|visitors?|customers?|students?|shoppers?|buyers?|readers?|members|players|everyone|everybody) (?:can |will |no longer )?(?:see|find|read)s?\b|\blive (?:site|listing|page|shop|store|website)\b|\bfrom (?:the )?(?:public|guests|visitors|customers|students|shoppers)\b|\b(?:on|off) (?:the |a |your |its )?(?:\w+ ){0,2}(?:site|website|store|shop|storefront|marketplace|portal|home ?page|front page)\b/i;

/** "puts a message into a folder", "saves an e-mail to a case" */
function isFiled({ verb, headTags }: Action, text: string): boolean {
  return verb === "put"
    ? /\b(?:folder|trash|bin|archive)\b/i.test(text)
    : /^(?:save|store|import|log|record)$/.test(verb) && (headTags & TAG.published) === 0;
}

/** Whether others see what is made or changed: a message, a post, a page of a wiki, an event that guests are asked to. */
function isSeen(action: Action): boolean {
  const { verb, headTags, npTags, head, object } = action;
  const text = saidOf(action, 40);
  if ((headTags & (TAG.message | TAG.published)) !== 0 || (head === "update" && (npTags & TAG.published) !== 0))
    return !(verb === "set" && CHOSEN.test(text)) && head !== "story" && !isFiled(action, text);
  if (SHOWN.test(saidOf(action, 80))) return true;
  if (head === "event" || head === "meeting") return /\b(?:attendees|guests|invitees|participants)\b/i.test(text);
  if (/^(?:challenge|rematch|responder)s?$/.test(head ?? "")) return true;
  if (/\bshared? links?\b/i.test(object)) return true;
  return (
    /^(?:page|section|text|banner|bio|entry)$/.test(head ?? "") &&
    /wiki|web ?site|landing|public|shop|store\b/i.test(object)
  );
}

/** A part of a configuration that changes nothing until it is used: its making is undone by deleting it. */
function isNewPart({ cls, verb, head }: Action): boolean {
  return (
    cls === "create" &&
    verb !== "put" &&
    /^(?:connector|destination|source|integration|automation|proxy|coupon|alias|connection|filter|template|preset)$/.test(
      head ?? "",
    )
  );
}

/** Things that others or running systems rely on: changing one is changing a setting. */
const RELIED_ON =
  /^(?:agent|assistant|bot|llm|model|workflow|pipeline|script|playbook|function|tool|repository|organization|organisation|tenant|board|classification|table|schema|hostname|ptr|gateway|flag|feature|number|lock|percentage|rollout|quota|limit|threshold|retention|ttl|lifecycle|default|schedule|hours|priority|price|method|paymentmethod|autorenewal|fingerprint|cookie|endpoint|listener|certificate|domain|zone|update|dispute|job|variation|rate|scenario|host|period|maintenance|trigger|interface|adapter|timezone|clock|severity|resource|memory|cpu|mode|subscription|variation|compatibility)s?$/;

/** Whether an update sets how something behaves. */
function isSetting(action: Action): boolean {
  const { verb, head, headTags, tags } = action;
  const text = saidOf(action, 40);
  if (CHOSEN.test(text)) return false;
  if (/^(?:enable|disable|configure|tune)$/.test(verb)) return true;
  if (/^(?:turn|switch|toggle)$/.test(verb)) return /\b(?:on|off|flags?|modes?)\b/i.test(text);
  return (
    /^(?:update|edit|set|change|modify|patch|alter|replace|redefine|adjust|refresh|amend)$/.test(verb) &&
    (RELIED_ON.test(head ?? "") ||
      (headTags & TAG.runtime) !== 0 ||
      ((tags & TAG.config) !== 0 && /^(?:value|status|state|order)$/.test(head ?? "")))
  );
}

/** Without a verb the arguments tell: somebody to get it, or a place to put it. */
function contentRisk({ arguments: args, headlineTags, actions }: Facts): RiskVerdict {
  if (
    args.some(({ words }) =>
      words.some(
        ({ lex }) => ((lex?.noun?.tags ?? 0) & TAG.access) !== 0 && !/^(?:scope|owner)$/.test(lex?.noun?.lemma ?? ""),
      ),
    )
  )
    return ACCESS;
  // "labels_to_add", "save_to": not to somebody.
  if (
    args.some(
      ({ kind, words }) => kind === "recipient" && !(words.length > 1 && words.some(({ form }) => form === "to")),
    )
  )
    return VISIBLE;
  // What is made out of something else is new.
  if (actions.some(({ verb, where, mood }) => mood === "asserted" && where !== "later" && DERIVES.test(verb)))
    return SCOPED;
  if (
    (headlineTags & (TAG.config | TAG.overwritable)) !== 0 ||
    args.some(({ kind, words }) => kind === "path" && words.some(({ form }) => form === "path" || form === "file"))
  )
    return SETTINGS;
  return SCOPED;
}
