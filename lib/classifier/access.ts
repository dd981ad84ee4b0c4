import type { Action } from "./facts";
import { TAG } from "./lexicon/lexicon";
import { wordSet } from "./lexicon/words";

/** What makes an action one on somebody's access: who it is about, what they get into, and what opens it. */

/** Somebody who gets in or is kept out. */
const PEOPLE = wordSet(
  `user member person people somebody someone anybody anyone colleague coworker teammate employee staff contractor account player principal
  delegate collaborator cohost driver friend teacher student learner agent operator maintainer moderator owner driver guest visitor resident tenant parent clinician editor viewer admin administrator tester developer approver supervisor newcomer housemate`,
);

/** Whether a word names somebody with access to have. */
export function isPerson(head: string | null): boolean {
  return head !== null && (PEOPLE.has(head) || PEOPLE.has(head.replace(/s$/, "")));
}

const PLACING =
  /^(?:add|assign|reassign|put|insert|attach|register|enroll|enrol|onboard|offboard|move|remove|unassign|detach|bind|include|place|admit|bring|post|kick)$/;

/** "to an organisation", "from_project", "into the private channel": what one is a member of, no list of addresses. */
const INTO_GROUP =
  /^.{0,12}?\b(?:to|into|onto|in|on|from|off)\b.{0,40}?\b(?:organi[sz]ations?|orgs?|groups?|teams?|projects?|workspaces?|class|classes|courses?|roles?|tenants?|repositor(?:y|ies)|repos?|channels?|spaces?|boards?|realms?|domains?|departments?|directory|tailnet|seats?|cars?|vehicles?|homes?|houses?|locks?|doors?|vaults?)\b/i;

/** The words behind an action, those of a name apart: "removeUserFromTeam" → " From Team". */
function behind({ field, end }: Action, length: number): string {
  const text = field.text.slice(end, end + length);
  return field.pointer === "description" ? text : text.replace(/([a-z])(?=[A-Z])/g, "$1 ").replace(/[_-]/g, " ");
}

/** Whether somebody is put into a group or taken out of it: "assign users to an organisation". */
export function movesSomebody(action: Action): boolean {
  return isPerson(action.head) && PLACING.test(action.verb) && INTO_GROUP.test(behind(action, 70));
}

const KEYS =
  /\b(?:public|ssh|deploy|authorized|authorised|host|access|application|app|api|gpg|pgp|account|signing|service)[ _-]?keys?\b/i;
/** "a JSON key for a service account" */
const KEY_OF =
  /^ (?:for|of|to) (?:an? |the |your |this )?(?:\w+ )?(?:service ?account|account|user|principal|login|client)\b/i;
const HANDING = /^(?:add|append|attach|register|create|insert|put|upload|import|issue|set|install|enroll|enrol)$/;

/** Whether a key that opens something is put in place: a public key for a login, a key of an application. */
export function placesKey({ verb, headTags, object, field, end }: Action): boolean {
  if (!HANDING.test(verb) || (headTags & TAG.key) === 0) return false;
  return KEYS.test(object) || KEY_OF.test(field.text.slice(end, end + 50));
}

/** Files in which a machine keeps who may log in and as whom. */
const LOGIN_FILES = /(?:\bauthorized_keys|\/sudoers|\bpg_hba|\/etc\/(?:passwd|shadow|group)\b|\bNOPASSWD\b)/;

/** Whether it is written who may log in: "appends a line to ~/.ssh/authorized_keys". */
export function writesLoginFile({ cls, field, start, end }: Action): boolean {
  return (
    (cls === "create" || cls === "save" || cls === "update") && LOGIN_FILES.test(field.text.slice(start, end + 80))
  );
}

const TURNING = /^(?:make|set|flip|change|switch|turn|toggle|mark)$/;
/** "makes a board public", "flips a snippet to internal or public", "changes whether the page should be public" */
const TO_PUBLIC =
  /^\w+ .{0,40}\b(?:in)?to (?:a |an |be )?(?:\w+ or )?public(?:ly)?\b|^\w+ (?:on|whether)\b.{0,20}\bpublic(?:ly)?\b/i;

/** Whether a thing is opened to everybody. */
export function opensToPublic({ verb, field, start, end }: Action): boolean {
  if (!TURNING.test(verb)) return false;
  const text = field.text.slice(start, end + 40);
  return TO_PUBLIC.test(text) || (/^(?:make|set)$/.test(verb) && /^.{3,50}\bpublic(?:ly)?\b/i.test(text));
}

const OPENING_LINK =
  /\b(?:log[ -]?in|sign[ -]?in|magic|one[ -]click|passwordless|guest|public|access|impersonation)[ -](?:\w+ )?(?:links?|urls?)\b/i;

/** Whether a link is made that lets in whoever holds it. */
export function makesOpeningLink({ cls, verb, object }: Action): boolean {
  return (
    (cls === "create" || cls === "generate" || cls === "save" || verb === "mint" || verb === "build") &&
    OPENING_LINK.test(object)
  );
}

const ABOUT_ACCESS =
  /\b(?:access|permissions?|roles?|iam|rbac|acl|bucket|user|login|auth\w*|sign[ -]?in|password|row[ -]level|rls|identity|admission|security|trust|canned|sso|mfa)\b/i;

/** A policy decides who may do what where it says so or is bound to somebody; others tell how long things are kept. */
export function isAccessPolicy({ verb, object, field, start, end }: Action): boolean {
  return (
    /^(?:attach|detach|bind|unbind)$/.test(verb) ||
    ABOUT_ACCESS.test(object.replaceAll("_", " ")) ||
    ABOUT_ACCESS.test(field.text.slice(start, end + 60).replaceAll("_", " "))
  );
}

/** A mark of one's own on something, which nobody else feels. */
export const OWN_MARK =
  /^(?:(?:un)?favou?rite|bookmark|like|star|unstar|unlike|unbookmark|pin|unpin|rate|vote|upvote|downvote|mute|unmute|hide)$/;
