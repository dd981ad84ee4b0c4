import type { Rule } from "../rule";

/** Somebody can do more or less than before. */
const MOVES = [
  String.raw`\b(?:loses?|lost|gains?|gets?|receives?)\b[^.;,]{0,15}\b(?:access|admin rights|rights|roles?|membership|privileges|ownership)\b`,
  String.raw`\b(?:is|are|gets?|be) (?:made|given|granted|promoted)\b[^.;]{0,30}\b(?:admins?|administrators?|editors?|owners?|access|rights|roles?|membership)\b`,
  String.raw`\bgets? an? (?:new|fresh|other|random)(?: \w+)? (?:password|key|token|pin|secret)\b`,
  String.raw`\b(?:accounts?|users?|members?)\b[^.;]{0,20}\b(?:is|are|gets?)(?: \w+){0,1} (?:deactivated|disabled|suspended|locked|blocked|banned)\b`,
  String.raw`\b(?:becomes?|is|are|made|makes?)\b[^.;]{0,40}\b(?:readable|editable|writable|public|visible|open|accessible)\b[^.;]{0,25}\b(?:anyone|anybody|everyone|everybody|whoever|the (?:public|world|internet))\b`,
  String.raw`\b(?:anyone|anybody|everyone|everybody|whoever) (?:who|with|that|has|having|holding|typing)\b[^.;]{0,40}\b(?:can|may|is able|walks? in|gets? in|enters?|is on|joins?)\b`,
  String.raw`\bjoins? the\b[^.;]{0,25}\b(?:admins?|group|role|owners)\b`,
  String.raw`\b(?:opens?|gives?|lets?)\b[^.;]{0,25}\bto (?:anyone|anybody|everybody|everyone|the public|whoever)\b`,
  String.raw`\bgets (?:an? |the )(?:\w+ ){0,2}account\b`,
  String.raw`\bblocks? sign-?in\b`,
  String.raw`\b(?:ends?|cuts?|withdraws?|removes?|takes away)\b[^.;]{0,25}\baccess (?:to|of|for|from)\b`,
  String.raw`\bstops? sharing\b`,
];

export const saysAccessMoves: Rule = {
  id: "says-access-moves",
  title: "Says that somebody's access changes",
  meaning: "The text says that people gain or lose access, a role or a password by the call.",
  effect: "Write",
  weight: 3.5,
  reader: { kind: "statement", says: [{ patterns: MOVES }] },
  examples: {
    match: [
      { name: "count_guests", description: "Counts the guests. Guests from last year lose access." },
      { name: "greet_guest", description: "Greets a guest. Whoever is new is made an editor." },
      { name: "close_room", description: "Ends a guest's access to the room." },
      { name: "show_room", description: "Shows a room. It becomes visible to anyone then." },
    ],
    noMatch: [
      { name: "count_guests", description: "Counts the guests who have access." },
      { name: "greet_guest", description: "Greets a guest. Nobody loses access." },
    ],
  },
};
