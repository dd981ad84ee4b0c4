import type { Action } from "../facts";
import type { Rule } from "../rule";

/** Those of whom it is told; not the reader of the text nor the model. */
const SOMEBODY = String.raw`(?:they|he|she|he or she|(?:its|the|their|this|that) (?:new )?(?:owner|holder|person|member|colleague|account|guest|visitor|pupil|parent|participant|player|maintainer)s?|(?:clients|parents|guests|visitors|members|others|subscribers|colleagues|developers|holders|owners|people|principals|accounts|users from \w+))`;
const DOING = String.raw`(?:log|sign|enter|connect|push|merge|publish|edit|administer|see|view|open|unlock|join|start|stream|access|use|manage|run|act|answer|approve|drive|listen|get in|come in|walk in)`;

/** "so that they may run …", "who may push", "from then on": rights are told by what somebody may do with them. */
const MAY = [
  String.raw`\bso(?: that)? ${SOMEBODY} (?:can|may|could)(?: then| also)? ${DOING}\b`,
  String.raw`[:;,.] ${SOMEBODY} (?:can|may)(?: then| also)? ${DOING}\b`,
  String.raw`\b(?:who|whoever|anyone|anybody|everyone|everybody) (?:can|may)(?: then| also)? ${DOING}\b[^.;]{0,60}\b(?:branch|account|listing|meeting|project|repository|stead|organisation|organization|vault|system|settings|payouts|recordings|stop|rows|link)\b`,
  String.raw`\b(?:gives?|hands?|grants?)\b (?:an? |the |another |some |any )?(?:\w+ ){0,2}(?:user|member|person|colleague|account|player|group|employee|teammate|somebody|someone)\b[^.;]{0,40}\b(?:role|permissions?|rights|access|\w+access|seat|licen[cs]e|level|privileges?|control)\b`,
  String.raw`\b(?:makes?|turns?|promotes?|bumps?|raises?)\b[^.;]{3,60}\b(?:an?|to|into(?: an?)?) (?:[\w-]+ ){0,2}(?:admin|administrator|operator|maintainer|co-?owner|owner|editor|moderator|co-?host|superuser)\b`,
];

/** These hand out a right whatever else the sentence reads. */
const BESTOWS = [
  // "Restricts who may edit a page", "sets which principals may read secrets"
  String.raw`\b(?:restricts?|sets?|chooses?|decides?|controls?|changes?|updates?|defines?|limits?|configures?) (?:who|which (?:users?|principals?|people|roles?|groups?|accounts?|members?|teams?)) (?:can|may|is allowed|are allowed|has|have)\b`,
  // "Changes a user to editor"
  String.raw`\b(?:user|member|person|account|colleague|guest|employee)s? (?:in)?to (?:an? |the )?(?:full )?(?:subscriber|author|editor|admin(?:istrator)?|owner|moderator|maintainer|viewer|member|superuser)\b`,
  // "Attaches a claim to a user"
  String.raw`\b(?:attach(?:es)?|binds?) [^.;]{0,40}(?:access|polic(?:y|ies)|claims?|roles?|permissions?)\b[^.;]{0,40}\bto [^.;]{0,20}\b(?:users?|principals?|roles?|groups?|accounts?|members?|identit(?:y|ies))\b`,
  // "Lets a friend into the house"
  String.raw`\blets? (?:an?|the|another) (?:\w+ )?(?:friend|person|colleague|guest|member|visitor|contractor|employee|teammate|neighbour|neighbor|outsider)s? (?:into|in|stream|enter|unlock|log|sign|edit|join|drive)\b`,
  // "Introduces somebody as an owner"
  String.raw`\b(?:somebody|someone|person|colleague|member|user|employee)\b[^.;]{0,40}\bas an? (?:\w+ )?(?:owner|admin(?:istrator)?|editor|moderator|maintainer|superuser)\b`,
  // "a link from which a folder can be opened without an account"
  String.raw`\b(?:urls?|links?)\b[^.;]{0,60}\bcan be (?:browsed|opened|viewed|read|downloaded|seen|edited|joined|reached)\b[^.;]{0,40}\bwithout (?:an? |any )?(?:account|log-?in|sign-?in|password|logging|signing|authentication)\b`,
];

/** Reading tells who may do what as well: so MAY speaks only where the first sentence reads nothing. */
const reads = ({ where, mood, cls, verb }: Action): boolean =>
  where === "lead" && mood === "asserted" && cls === "read" && !/^(?:give|see)$/.test(verb);

export const saysWhoMay: Rule = {
  id: "says-who-may",
  title: "Says what somebody may do from then on",
  meaning: "The text says what people can do once the call is made: they are given a right.",
  effect: "Write",
  weight: 2.5,
  reader: {
    kind: "statement",
    says: [
      { patterns: BESTOWS, within: "text" },
      { patterns: MAY, within: "text", holds: (facts) => !facts.actions.some(reads) },
    ],
  },
  examples: {
    match: [
      { name: "grove_key", description: "Adds a gardener to the grove, so that they may enter at night." },
      { name: "grove_role", description: "Hands a member another role." },
      { name: "grove_gate", description: "Sets who may see the gate and lists them." },
      { name: "grove_warden", description: "Turns an ordinary member into an administrator of the grove." },
    ],
    noMatch: [
      { name: "grove_list", description: "Lists the gardeners; they may enter at night." },
      { name: "grove_map", description: "Draws a map so that you can see the grove." },
    ],
  },
};
