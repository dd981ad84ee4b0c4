import type { Rule } from "../rule";

/** Somebody gets a message, or something is put before others. */
const TOLD = [
  String.raw`(?<=\w )(?<!\bto )(?:gets?|receives?|is sent|are sent)\b[^.;]{0,20}\b(?:e-?mails?|text messages?|text|letters?|notifications?|notices?|invitations?|sms|reminders?|push messages?)\b`,
  String.raw`\bgoes? (?:out )?to (?:all|every|the)\b[^.;]{0,30}\b(?:members|subscribers|customers|list|team|parents|followers|e-?mail)\b`,
  String.raw`\b(?:goes|go|put|is put|comes) (?:live|on air|online)\b`,
  String.raw`\b(?:is|are|gets?|(?<!\b(?:want|wants|wish|like) to )be)(?: \w+)? (?:notified|informed|told|alerted|paged|pinged|messaged|texted|e-?mailed|invited)\b`,
  String.raw`\b(?:pushed|sent|mailed|posted|published|announced|delivered|forwarded|shown|shared|copied)\b[^.;]{0,20}\b(?:to|with|in|on)\b[^.;]{0,25}\b(?:phones?|inbox(?:es)?|channels?|lists?|team|drivers?|customers?|subscribers|members|everyone|everybody|public|front page|home ?page|readers|followers|staff|employees|parents|guests|journalists)\b`,
  String.raw`\b(?:lands?|arrives?|appears?|turns? up|ends? up)\b[^.;]{0,15}\bin (?:the|their|his|her|every|all)(?: \w+)? (?:channels?|inbox(?:es)?|mailbox(?:es)?|feeds?|timelines?)\b`,
  String.raw`\b(?:visible|readable|there|open) (?:to|for|in) (?:all|every|the|any)\b[^.;]{0,20}\b(?:visitors?|readers?|portal|public|customers?|members|guests|participants|everyone|world)\b`,
  String.raw`\bfor (?:all|every|any)\b[^.;]{0,30}\bto (?:read|see)\b`,
  String.raw`\b(?:gets?|receives?) (?:an?|the) (?:\w+ )?(?:refusal|rejection|reply|confirmation|warning|summons|call|answer|mail)\b`,
  String.raw`\bgo(?:es)? (?:up|out) (?:on|to|via|through) (?:the|your|all|every|each|everybody|everyone)\b`,
  String.raw`\b(?:mails?|texts|e-?mails|posts|tweets) (?:it|them|him|her|this|the (?:result|list|answer|report))\b`,
];

export const saysSomebodyIsTold: Rule = {
  id: "says-somebody-is-told",
  title: "Says that others are told",
  meaning: "The text says that somebody gets a message by the call, or that something goes live.",
  effect: "Write",
  weight: 3,
  reader: { kind: "statement", says: [{ patterns: TOLD }] },
  examples: {
    match: [
      { name: "late_books", description: "Lists books that are late. Each reader gets a reminder." },
      { name: "late_books", description: "Lists books that are late. Their readers are notified." },
    ],
    noMatch: [{ name: "late_books", description: "Lists books that are late. No reader gets a reminder." }],
  },
};
