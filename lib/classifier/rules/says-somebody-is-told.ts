import type { Facts } from "../facts";
import type { Rule, Span } from "../rule";
import { statedIn } from "../stated";

/** Somebody gets a message, or something is put before others. */
const TOLD = new RegExp(
  [
    String.raw`\b(?:gets?|receives?|is sent|are sent)\b[^.;]{0,20}\b(?:e-?mails?|text messages?|text|letters?|notifications?|notices?|invitations?|sms|reminders?|push messages?)\b`,
    String.raw`\bgoes? (?:out )?to (?:all|every|the)\b[^.;]{0,30}\b(?:members|subscribers|customers|list|team|parents|followers|e-?mail)\b`,
    String.raw`\b(?:goes|go|put|is put|comes) (?:live|on air|online)\b`,
    String.raw`\b(?:mails?|texts|e-?mails|posts|tweets) (?:it|them|him|her|this|the (?:result|list|answer|report))\b`,
  ].join("|"),
  "gi",
);

function locate(facts: Facts): Span | null {
  return statedIn(facts, "telling", TOLD);
}

export const saysSomebodyIsTold: Rule = {
  id: "says-somebody-is-told",
  title: "Says that others are told",
  meaning: "The text says that somebody gets a message by the call, or that something goes live.",
  effect: "Write",
  weight: 2,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [{ name: "late_books", description: "Lists books that are late. Each reader gets a reminder." }],
    noMatch: [{ name: "late_books", description: "Lists books that are late. No reader gets a reminder." }],
  },
};
