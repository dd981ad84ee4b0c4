import type { Action } from "../facts";
import { saidOf } from "./wording";

/** Parts of a network and lists of who passes: they take effect as soon as they are there. */
const NETWORK =
  /\b(?:vlan|rrset|subnet|sdn|nfs|smb|firewall|traffic|dhcp|vpn|nat|qdisc|queue type|tunnel|port forward\w*|(?:black|white|allow|block|deny) ?-?list|(?:dns|primary|secondary|forward|reverse) zone|dns\w*|nameserver)\b/i;
/** Advertising is shown and paid for as it stands. */
const ADVERTISING =
  /\b(?:ads?|ad ?(?:group|set|plan|campaign)s?|(?:ad|call|callout|site ?link|snippet|promotion) extensions?|asset groups?|banners?|campaigns?|keywords?)$/i;
/** "(paused by default)" */
const WAITING = /\bpaused\b/i;
/** "as the default menu" */
const AS_DEFAULT = /\bas (?:the|a|your|their) (?:new )?default\b/i;
/** "to a remote server", "via SFTP": what was there under that name is replaced. */
const ONTO_MACHINE =
  /\b(?:to|into|onto|via|over)\b.{0,20}\b(?:remote|server|device|sftp|ftp|scp|host|machine|router|vm|wiki|website)\b/i;
/** "writes content to a file" */
const TO_FILE =
  /^\w+ (?:the |some )?(?:content|contents|text|data|string|code|it|them)\b.{0,20}\bto (?:an? |the )?(?:\w+ )?file\b/i;
/** Open work that is saved over its file. */
const OPEN_WORK =
  /^sav\w+ (?:the )?(?:current|open|active)(?:ly open)? (?:\w+ )?(?:scene|buffer|document|project|workbook|presentation|drawing|model|level)\b/i;
/** "apply a previously previewed refactoring", "apply text edits to a script" */
const EDITS = /\b(?:code action|refactoring|extraction|edits|(?:code|lint|auto)[ -]?fix(?:es)?)\b/i;

/** Whether others or running systems feel it at once, though it is no setting by its name. */
export function takesEffect(main: Action): boolean {
  const { verb, cls, head, object } = main;
  if (cls === "lifecycle") return ADVERTISING.test(object);
  if (cls !== "create" && cls !== "update" && cls !== "save") return false;
  const said = saidOf(main, 40);
  if (verb === "upload") return /^(?:file|folder|directory)$/.test(head ?? "") && ONTO_MACHINE.test(said);
  if (verb === "save") return OPEN_WORK.test(said);
  if (verb === "apply") return EDITS.test(said);
  if (verb === "write") return TO_FILE.test(said);
  if (AS_DEFAULT.test(said) || NETWORK.test(object) || (cls !== "update" && NETWORK.test(said))) return true;
  if (cls === "create" && head === "schedule") return true;
  if (verb === "attach" && /^(?:volume|disk|iso|network|adapter)$/.test(head ?? "")) return true;
  return (verb === "add" || verb === "create" || cls === "update") && ADVERTISING.test(object) && !WAITING.test(said);
}

/** What only says how something is read: a label, a comment in a program. */
export function isMarginal(main: Action): boolean {
  return (
    (/^(?:label|tag)$/.test(main.head ?? "") && main.cls === "update") ||
    (main.head === "comment" &&
      /\b(?:address|function|disassembl\w+|decompil\w+|instruction|symbol)\b/i.test(saidOf(main, 40)))
  );
}
