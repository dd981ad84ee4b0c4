import { movesSomebody } from "./access";
import { type Action, type Facts, isHeadline } from "./facts";
import { TAG } from "./lexicon/lexicon";
import { wordSet } from "./lexicon/words";

/** What a verb with several meanings means, by what it is done to. */

/** These verbs do something only to a few things; else they are turns of speech: "accepts a path", "leave it empty". */
const DONE_TO: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    "accept",
    wordSet(
      "invitation invitations invite request requests challenge application friend connection proposal suggestion suggestions change changes rematch draw nomination reservation term terms tos offer offers quote bid order call transfer agreement answer contract delivery",
    ),
  ],
  [
    "leave",
    wordSet(
      "channel conversation group team room chat meeting guild organization organisation workspace game match tournament arena lobby space class party comment review reply feedback rating note message remark voicemail",
    ),
  ],
  [
    "raise",
    wordSet(
      "issue ticket request incident alert alarm pr bug question requisition case concern complaint dispute event",
    ),
  ],
]);

/** Whether a verb, done to this, says nothing of what the call does. */
export function isTurnOfSpeech(verb: string, head: string | null): boolean {
  return DONE_TO.get(verb)?.has(head ?? "") === false;
}

/** What exists only beside something else: taken off, it can be put back in one step. */
const ATTACHED =
  /^(label|tag|reaction|like|star|vote|member|participant|guest|subscriber|follower|attendee|collaborator|assignee|link|dependency|approval|milestone|restriction|parent|rating|mention|reviewer|role|permission|friend|contact_tag|protection)$/;
/** What exists on its own as well: only attached where it is taken from something. */
const ATTACHABLE =
  /^(user|users|person|people|contact|employee|player|student|type|field|value|property|attribute|endpoint|question|device|host|asset)$/;
/** Verbs that leave the thing itself. */
const DETACHING = /^(detach|unassign|dissociate|disassociate|uncollect|eject)$/;
const MEMBERSHIP = /^(member|membership|share|assignee|assignment|collaborator|participant|attendee|guest)$/;

const STANDING = /^(?:access|role|membership|member|permission|privilege|share|grant|invitation|invite|right)s?$/;

/** "remove a user from a team", `remove_user_from_team`. */
function isTakenFrom({ field, end }: Action): boolean {
  return /^[^.;]{0,45}?(?:[\s_(]from[\s_]|From[A-Z])/.test(field.text.slice(end, end + 60));
}

/** Whether what is removed was only attached: a label, a member, a link, a value that can be set again in one step. */
function isAttached(action: Action): boolean {
  const { verb, head, object } = action;
  return (
    DETACHING.test(verb) ||
    ATTACHED.test(head ?? "") ||
    /(^| )(tags?|labels?) /.test(object) ||
    (ATTACHABLE.test(head ?? "") && isTakenFrom(action))
  );
}

/** "Unlink two issues": both stay. A file or a record that is unlinked is gone. */
export function unties({ verb, head, headTags }: Action): boolean {
  return (
    verb === "unlink" &&
    head !== null &&
    (headTags & TAG.file) === 0 &&
    !/^(?:records?|rows?|path|entry|inode|symlink)$/.test(head)
  );
}

/** Whether an entry, a membership or something attached is taken away, and the thing itself stays. */
export function takesAway(action: Action): boolean {
  const { cls, verb, head, headTags, tags, all } = action;
  // "Revoke a member's access": what is withdrawn from somebody can be given again; a key that is void cannot.
  if (cls === "revoke")
    return /^(?:revoke|end)$/.test(verb) && STANDING.test(head ?? "") && (headTags & TAG.secret) === 0;
  if (cls === "delete") return MEMBERSHIP.test(head ?? "") || unties(action);
  if (cls !== "remove" || all) return false;
  return (
    (tags & TAG.access) !== 0 ||
    ((tags & TAG.listing) !== 0 && isTakenFrom(action)) ||
    isAttached(action) ||
    movesSomebody(action)
  );
}

/** Whether a program, session or query is ended, which can be started again. */
export function endsProgram({ verb, head, headTags, object }: Action): boolean {
  if (verb === "abort" && head !== null && (headTags & TAG.money) === 0 && !/^(upload|uploads)$/.test(head))
    return true;
  return (
    head !== null &&
    (/\bprocess\b/i.test(object) ||
      /^(app|application|process|session|program|query|job|run|task|browser|call|operation|debugger|command|workflow|execution|server|service|generation|simulation|build|scan|download|upload|render|rendering|training|inference|optimization|backtest|analysis|conversion|stream|crawl|playback|recording|print|test|pipeline|deployment|script|thread|request|agent)$/.test(
        head,
      ))
  );
}

/** Uninstalled, these are gone with what they hold; a package or a plugin is only taken off the machine. */
const HOLDS_DATA = /^(release|chart|app|application|asset|instance|site|website|stack|deployment|server|endpoint)$/;

/** Whether uninstalling it destroys what it holds. */
export function uninstallsData({ verb, head }: Action): boolean {
  return verb === "uninstall" && HOLDS_DATA.test(head ?? "");
}

const RUNNING = TAG.runtime | TAG.process | TAG.running | TAG.device | TAG.browser | TAG.media | TAG.code | TAG.command;
const ALWAYS = /^(restart|reboot|shutdown|halt|boot|reload|hibernate|failover|cordon|uncordon|drain|wake|sleep)$/;
const PROGRAM =
  /^(app|application|project|engine|system|computer|editor|game|session|recorder|debugger|program|animation|timeline|stack|cluster|warehouse|workspace|model|module|output|record|journey|function|endpoint|simulation|torrent|download|stream|sync|backup|playmode|print|debugging|cycle|import|export|ingestion|capture|hotspot|tunnel|proxy|tracker|timer|network)$/;
/** "Start crawling the docs": the process stands first, and what it works on behind it. */
const GOING =
  /^(?:crawl|scann|index|record|print|monitor|train|sync|synchroniz|listen|poll|trac|profil|stream|captur|download|upload|broadcast|render|process|import|export|scrap|heat|cool|charg|clean|play|brew|wash|debugg|dry|migrat|simulat)ing\b/;

const MACHINE = /^(?:host|endpoint|device|machine|computer|node|agent|workstation|server|instance|pod)$/;

/** Whether a verb of starting and stopping acts on something that runs, not on a plan, a campaign or a setting. */
export function runs(action: Action): boolean {
  const { verb, head, headTags, npTags, object } = action;
  // "Activate an invite code": redeemed, not run.
  if (/^(?:de)?activate$/.test(verb) && head === "code") return false;
  // A workflow that is deactivated waits; nothing of it is stopped.
  if (verb === "deactivate" && /^(?:workflow|flow|automation|scenario|playbook|agent)$/.test(head ?? "")) return false;
  // "Start the device authentication flow": a session is opened, nothing runs.
  if (/\b(?:auth\w*|login|oauth|sign-?in|onboarding|verification|registration)\b/i.test(object)) return false;
  // "Isolate the voice of a song"
  if (/^(?:un)?isolate$/.test(verb)) return MACHINE.test(head ?? "");
  // "Pause execution for five seconds"
  if (verb === "pause" && head === "execution") return false;
  return (
    head === null ||
    ALWAYS.test(verb) ||
    ((headTags | npTags) & RUNNING) !== 0 ||
    PROGRAM.test(head) ||
    GOING.test(object.toLowerCase()) ||
    isStarted(action)
  );
}

/** Begun by people, or a matter of money or of rights. */
const NOT_RUN =
  /^(?:plan|planning|conversation|chat|thread|interview|campaign|tracking|goal|timeentry|requisition|trial|renewal|contract|work|shift|collaboration|liveshare|ad|advert|advertisement|adset|set|delivery|promotion|off|outside)s?$/;

/** What a thing is besides says nothing of whether it runs. */
const KNOWN_BESIDES = TAG.private | TAG.scale | TAG.info | TAG.public;

/** "Start ComfyUI", "resume reconciliation": what is started or stopped and known for nothing else runs. */
function isStarted({ verb, head, headTags, tags, where, object }: Action): boolean {
  return (
    /^(?:start|stop|pause|resume|unpause|respawn)$/.test(verb) &&
    where !== "later" &&
    (headTags & ~KNOWN_BESIDES) === 0 &&
    (tags & (TAG.money | TAG.access | TAG.message | TAG.file)) === 0 &&
    !NOT_RUN.test(head ?? "") &&
    // "Stop looking for new episodes"
    !/^\w+ing [\w-]/i.test(object)
  );
}

/** A reset of these switches them off and on; what they hold stays. */
const POWERED =
  /^(?:cpu|processor|core|chip|board|mcu|microcontroller|target|vm|droplet|hid|usb|modem|adapter|bus|port|interface|debugger|kernel|gpu|bmc|probe|link)$/;

/** "Hard reset of a droplet", "reset the target CPU": started anew, not wiped. */
export function restarts({ verb, head, object }: Action): boolean {
  return verb === "reset" && POWERED.test(head ?? "") && !/factory/i.test(object);
}

const SIZES = /^(?:capacity|count|replica|size|memory|cpu|concurrency|number|allocation|scale|parallelism|throughput)$/;

/** "Changes the instance count of a scale set": more or less of it runs then; "changes the power state": it runs or not. */
export function resizes({ cls, verb, head, object, tags }: Action): boolean {
  return (
    cls === "update" &&
    /^(?:update|set|modify|change|adjust|resize|toggle)$/.test(verb) &&
    (/\bpower(?: state)?$/i.test(object) || ((tags & TAG.runtime) !== 0 && SIZES.test(head ?? "")))
  );
}

const SEEN = TAG.browser | TAG.device | TAG.file;
const PROGRAMS = /^(app|application|studio|program|editor|ide|session|project|url|link|dashboard|client|chat)$/;

/** What one opens to work with it in later calls: a connection, a session, a document in an application. */
const OPENED =
  /^(?:session|connection|handle|document|project|workbook|presentation|spreadsheet|drawing|notebook|binary|workspace|file|serialport|port)$/;

/** Whether a session, a connection or a piece of work is opened or closed; a debugger is a program that runs. */
export function opensWork({ verb, head, object }: Action): boolean {
  return (verb === "open" || verb === "close") && OPENED.test(head ?? "") && !/debug|browser|terminal/i.test(object);
}

const FOR_LATER =
  /^(?:project|account|context|workspace|page|database|profile|environment|organization|org|device|board|team|model|instance|tenant|window|frame|app|pane|binary|sandbox|kernel|session|layer|clip|track|channel|node|shape|object|curve|path|actor|namespace|cluster|region|workbook|document)s?$/;

/** Whether what is selected is what later calls work on: "select a project", "select which program to use". */
export function choosesForLater({ verb, head, field, start }: Action): boolean {
  return (
    verb === "select" &&
    (FOR_LATER.test(head ?? "") || /^select\w* (?:which|what)\b/i.test(field.text.slice(start, start + 30)))
  );
}

/** Whether a window, a tab or a program is opened or closed. */
export function isWindow(action: Action): boolean {
  const { verb, head, tags } = action;
  if (opensWork(action)) return false;
  if (verb === "switch") return /^(?:window|tab|app|application)$/.test(head ?? "");
  return (
    (verb === "close" && head === "debugger") ||
    ((verb === "open" || verb === "close") && ((tags & SEEN) !== 0 || (verb === "open" && PROGRAMS.test(head ?? ""))))
  );
}

/** Whether an event is recorded ("track a page view") rather than something followed. */
export function tracks({ verb, head }: Action): boolean {
  return (
    verb === "track" &&
    head !== null &&
    /^(event|pageview|view|signup|conversion|revenue|purchase|time|expense|metric|usage|goal|habit)$/.test(head)
  );
}

/** "load … into a cluster": what is loaded stays there. */
export function loadsInto({ verb, field, end }: Action): boolean {
  return verb === "load" && /^.{0,30} (?:in|on)to /.test(field.text.slice(end, end + 45));
}

/** "Load a collection into memory", "load a plugin into the server": it takes effect there, as an opened scene does. */
export function loadsIntoMemory({ verb, head, field, end }: Action): boolean {
  if (verb !== "load") return false;
  return (
    /^(?:scene|level)$/.test(head ?? "") ||
    /^.{0,30} (?:in|on)to (?:the |a |an |your )?(?:[\w-]+ )?(?:memory|vram|gpu|ram|kernel|process|server|engine|runtime|jvm|browser|emulator|printer|machine)\b/i.test(
      field.text.slice(end, end + 80),
    )
  );
}

/** "runs the SHOW TABLES command": always the same one. */
const FIXED =
  /^\w+ (?:the|an?)(?! (?:\w+ ){0,3}(?:given|provided|specified|supplied|custom|arbitrary|any|CLI|SQL|API|SSH|ADB)\b)(?: [\w`'"]+){0,3}? [`'"]?[A-Z]{3,}[^.]{0,25}? (?:command|statement)\b(?! (?:you|that you|of your))/;

/** Whether the statement or command that is run is named in the text and not chosen by the caller. */
export function isFixed({ where, field, start }: Action): boolean {
  return (where === "later" || where === "lead") && FIXED.test(field.text.slice(start, start + 100));
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

/** "Orders the files in a folder by size", "reorders the slides". */
export function sorts({ verb, head, field, end }: Action): boolean {
  if (verb === "reorder") return head !== null && !/^(order|meal|purchase|prescription|last)$/.test(head);
  return (
    verb === "order" &&
    /^(?: \w+){0,4} by (?:\w+ )?(?:date|time|name|size|priority|score|rank|value|column|field|key|length|title|status|age|rating|number|count|due|relevance|position)/i.test(
      field.text.slice(end, end + 70),
    )
  );
}

/** Whether running it is only looking something up: "run a semantic search query", "execute a saved query". */
export function isSearch({ object }: Action): boolean {
  return /\b(?:rdap|ldap|snmp|named|saved|predefined|prepared|canned|search|semantic|rag|vector|similarity|keyword|full-text|natural|lookup|discovery|find|count|kusto|kql|promql|logql|flux|opal|lucene|elasticsearch|metrics?|logs?|dns|whois|select|read-only|readonly|analytics)\b/i.test(
    object,
  );
}

/** "Make a GET request": a request whose method can only read. */
export function isGetRequest({ head, field, start, end }: Action): boolean {
  if (!/^(?:requests?|calls?)$/.test(head ?? "")) return false;
  const said = field.text.slice(start, end + 30);
  return /\b(?:GET|HEAD|OPTIONS)\b/.test(said) && !/\b(?:POST|PUT|PATCH|DELETE|any)\b/.test(said);
}

/** Behind the object: whom the task is for. */
const MACHINES =
  /\b(?:to|on|for|across|at|against)\b[^.;,]{0,40}\b(?:endpoints?|devices?|hosts?|machines?|nodes?|computers?|workstations?|servers?|agents?|sensors?|robots?|phones?|clients?|volumes?)\b/i;
const TASK = /\b(?:task|job|command|action)s?$/i;
/** "a review task" is somebody's to do; "a reboot task" is a machine's. */
const GIVING = /^(?:assign|create|add|queue|enqueue|submit|schedule|send|push|issue|set|dispatch)$/;

/** Whether machines are given something to do: "assign a reboot task to the endpoints". */
export function givesTask({ verb, object, field, end }: Action): boolean {
  const behind = field.text.slice(end, end + 90);
  return (
    GIVING.test(verb) &&
    TASK.test(object) &&
    ((/\w[ _]\w/.test(object) && MACHINES.test(behind.slice(0, 70))) || /\bto\b[^.;]{0,20}\bendpoints\b/i.test(behind))
  );
}

/** Parts and forms of a text or a list that the caller hands over. */
const PARTS =
  /^(text|string|formatting|whitespace|space|markup|html|xml|punctuation|accent|diacritic|prefix|suffix|duplicate|noise|outlier|stopword|sentence|paragraph|number|decimal|character|newline|indentation|substring|markdown|url|array|input|value|emoji|word|line|digit|vowel|timezone|unit|array|case|html tag|background|watermark|shadow|vocal|vocals|silence|silences|blemish|noise)$/;
const KEPT = TAG.file | TAG.scale | TAG.message | TAG.published | TAG.config;

/** "Create a buffer around a geometry": computed from what is handed over. */
const SHAPES = /^(?:buffer|zone|union|triangulation|hull|envelope|intersection|difference|tessellation|grid)$/;
const OF_GEOMETRY = /\b(?:geometr(?:y|ies)|polygons?|points?|linestrings?|coordinates)\b/i;

/** Whether what is cut or changed is a text, a number or a list that the caller hands over. */
export function isHandedOver({ cls, verb, head, object, tags, where, field, end }: Action): boolean {
  if (where === "argument" || where === "choice" || where === "later") return false;
  // A text is put into another case; a case is closed, updated, assigned.
  if (head === "case" && !/^(?:change|convert|set|modify)$/.test(verb)) return false;
  if (cls === "create" && SHAPES.test(head ?? "")) return OF_GEOMETRY.test(field.text.slice(end, end + 50));
  if (cls === "update" || cls === "create")
    return (
      cls === "update" &&
      /^(text|string|whitespace|markup|html|number|decimal|array|case|geometry|geometries|(?:multi)?polygons?|linestrings?)$/.test(
        head ?? "",
      ) &&
      (tags & KEPT) === 0
    );
  return PARTS.test(head ?? "") && (tags & KEPT) === 0 && !/\b(?:phone|account|card|serial|line|port)\b/i.test(object);
}

/** Verbs of tools that look at a program or set it out anew. */
const SET_OUT = wordSet("format beautify prettify lint highlight minify tokenize indent");
const LOOKED_AT = wordSet(
  "formatter linter beautifier prettifier minifier highlighter tokenizer reference manual cheatsheet glossary detector",
);

/** "Formats SQL", `command_reference`, "points out mistakes without running it": what is handed over is looked at. */
export function readsProgram({ actions, name }: Facts): boolean {
  if (actions.some(({ cls, mood, where }) => cls === "execute" && mood === "asserted" && where !== "argument"))
    return false;
  return (
    LOOKED_AT.has(name.tokens.at(-1)?.form ?? "") ||
    actions.some(({ verb, where }) => SET_OUT.has(verb) && isHeadline(where))
  );
}
