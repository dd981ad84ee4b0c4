import {
  isAccessPolicy,
  isPerson,
  makesOpeningLink,
  movesSomebody,
  opensToPublic,
  OWN_MARK,
  placesKey,
  writesLoginFile,
} from "../access";
import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";
import { takesAway } from "../senses";

const RIGHTS = TAG.access | TAG.secret;

/** Verbs that let somebody in or keep somebody out. */
const LOCKING =
  /^(ban|unban|block|unblock|suspend|deactivate|disable|enable|activate|lock|unlock|impersonate|elevate)$/;

/** Showing who one is changes nobody's access. */
const SHOWING = /^(?:authenticate|login|logout|signin|connect|disconnect|select|switch)$/;
/** Who or what a block keeps out: a person, an address, a device. */
const KEPT_OUT =
  /^(?:contact|sender|caller|number|phone|ip|address|device|client|guest|customer|subscriber|visitor|sign|signin|login|participant|follower|profile|traffic|connection)$/;

/** Whether rights are handed out or taken: "grant a role", "block a user". */
function grants(action: Action): boolean {
  const { verb, head, headTags, where, field, start } = action;
  // "allowing finer control", "blocking percentage" grant nothing.
  if (verb === "allow" || verb === "permit")
    return (
      (headTags & RIGHTS) !== 0 ||
      /^(?:user|ip|domain|host|address|traffic|connection|device|app|guest|caller)$/.test(head ?? "")
    );
  // "Assumes that the file is there"
  if (verb === "assume") return isPerson(head) || (headTags & TAG.access) !== 0;
  if (verb === "block" || verb === "unblock")
    return isPerson(head) || (headTags & RIGHTS) !== 0 || KEPT_OUT.test(head ?? "") || where === "choice";
  // "Authorize using the configured key" opens a session.
  if (/^authori[sz]es? (?:using|with|via|by)\b/i.test(field.text.slice(start, start + 24))) return false;
  return head !== null || where === "choice";
}

/** A token that only carries one call to the next, or a variable of a program's surroundings: nobody's access. */
function isPassing({ head, object, verb }: Action): boolean {
  return (
    head === "envvar" ||
    (head === "token" &&
      (verb === "refresh" || /preview|confirm|ownership|sync|page|lock|design|version|csrf/i.test(object)))
  );
}

/** "to the allowlist", "to admins" */
const TO_LIST =
  /\b(?:to|from|on|onto)[ _-]?(?:the |an? |your )?(?:allow ?-?list|white ?-?list|deny ?-?list|block ?-?list|black ?-?list|admins?\b|administrators?\b)/i;

function isAccessChange(action: Action): boolean {
  const { cls, verb, head, where } = action;
  if (OWN_MARK.test(verb) || isPassing(action)) return false;
  // "useful for managing who has access" tells what an answer is good for.
  if (cls === "multi" && where === "later") return false;
  if (movesSomebody(action) || placesKey(action) || makesOpeningLink(action) || writesLoginFile(action)) return true;
  if (cls === "execute" || cls === "trade" || cls === "build") return false;
  // "Validate a certificate" looks at it; "roll a key", "strip a role" change it.
  if (cls === "compute" && !/^(?:roll|strip)$/.test(verb)) return false;
  if (cls === "drive") return verb === "open" && /^(?:port|ingress|egress)$/.test(head ?? "");
  if (head === "policy" && (cls === "generate" || !isAccessPolicy(action))) return false;
  return changesIdentity(action) ?? (cls === "grant" ? grants(action) : changesRight(action));
}

/** "approves an access request", "accepts a request to join a team" */
const DECIDING = /^(?:accept|approve|deny|decline|reject)$/;
const ADMITTING = /\b(?:join|access|membership|enrolment|enrollment)[ _-]?requests?\b|\brequests? to join\b/i;
const SIGNING_IN = /\b(?:authentication|oauth2?|oidc|single sign-on|identity providers?|idp)\b/i;

/** Whether somebody's account or key changes; null where the action is about something else. */
function changesIdentity(action: Action): boolean | null {
  const { cls, verb, head, headTags, object, where, field, start, end } = action;
  if (cls === "revoke") return takesAway(action) || (verb === "reset" && (headTags & (TAG.secret | TAG.key)) !== 0);
  if (cls === "generate") return !/password|random/.test(object) && (headTags & (RIGHTS | TAG.key)) !== 0;
  if (
    /^(user|account|member|login|tenant|customer|apikey|key|employee|subscriber)$/.test(head ?? "") &&
    LOCKING.test(verb)
  )
    return true;
  if (head === "account" && /\b(?:user|admin|service|login|employee|member|guest)\b/i.test(object))
    return /^(create|add|register|provision)$/.test(verb);
  if (/\b(?:access control|permissions?|acls?|privileges?|rbac|iam|mfa|2fa|saml|sso)\b/i.test(object)) return true;
  if (DECIDING.test(verb) && ADMITTING.test(object)) return true;
  if (/^(?:configure|enable|disable|enforce|update|change)$/.test(verb) && SIGNING_IN.test(object)) return true;
  if (opensToPublic(action)) return true;
  if (/^(ban|unban|impersonate)$/.test(verb)) return true;
  if (SHOWING.test(verb)) return false;
  if (TO_LIST.test(field.text.slice(start, end + 40))) return true;
  // Making an account for somebody makes an identity; changing a profile does not.
  if (head === "user") return /^(create|add|invite|register|insert)$/.test(verb);
  if ((headTags & TAG.key) === 0) return null;
  if (where === "choice" && verb === "create") return true;
  return /^(rotate|regenerate|refresh|renew|roll|reissue|issue|import)$/.test(verb) ? true : null;
}

/** Variables of a program's surroundings are configuration. */
const ENVIRONMENT = /\benv/i;
const SOMEBODYS = /\b(?:user|member|person|employee|account|colleague)(?:['’]?s)?\b/i;

/** Whether a right, a role or a secret is made, changed or handed on. */
function changesRight({ cls, verb, head, headTags, tags, object, field, start, end }: Action): boolean {
  if (cls === "move_money") return head === "ownership";
  if (verb === "issue") return (headTags & RIGHTS) !== 0 && head !== "token";
  if (cls === "send") return verb === "invite" && (headTags & RIGHTS) !== 0;
  if (/\b(?:security|permission|access|role|privilege)s?[ _-]?(?:level|mode|rule|list)s?$/i.test(object)) return true;
  if (head === "issuer") return /\b(?:pki|certificate|ca|oidc|token|jwt|ssl|tls)\b/i.test(object);
  // "a new version of a secret"
  if (/^(?:version|value)$/.test(head ?? "") && (tags & TAG.secret) !== 0)
    return !ENVIRONMENT.test(field.text.slice(start, end + 50));
  // "an entry in the access control list"
  if (head === "entry" && (tags & TAG.access) !== 0) return true;
  // "a member's groups"
  if (/^(?:group|team)$/.test(head ?? "") && cls === "update" && SOMEBODYS.test(field.text.slice(start, end)))
    return true;
  return (headTags & RIGHTS) !== 0 && head !== "share";
}

export const changesAccess: Rule = {
  id: "changes-access",
  title: "Changes who may do what",
  meaning: "Permissions, roles, members, keys or credentials are created, changed or handed out.",
  effect: "Write",
  weight: 3.5,
  reader: {
    kind: "action",
    classes: [
      "create",
      "update",
      "save",
      "grant",
      "send",
      "generate",
      "multi",
      "move_money",
      "lifecycle",
      "compute",
      "revoke",
      "drive",
      "trade",
      "build",
      "execute",
    ],
    test: isAccessChange,
  },
  examples: {
    match: [
      { name: "add_role", description: "Add a role to a colleague" },
      { name: "rotate_api_key" },
      { name: "assign_gardeners", description: "Assign users to a team" },
      { name: "add_deploy_key", description: "Add a deploy key to the grove" },
      { name: "gate_link", description: "Create a one-click login link" },
      { name: "grove_ca", description: "Create a certificate issuer" },
      { name: "flip_recipe", description: "Flip a recipe to public" },
      { name: "grove_robot", description: "Create a JSON key for a service account" },
    ],
    noMatch: [
      { name: "list_roles", description: "List roles" },
      { name: "favourite_member", description: "Favourite a member of the choir" },
      { name: "update_policy", description: "Update a policy with storage settings" },
      { name: "assume_weight", description: "Assume a weight for the apples" },
    ],
  },
};
