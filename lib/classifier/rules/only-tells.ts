import { goesOn } from "../stated";
import type { Rule } from "../rule";

const ANSWER = String.raw`(?:lists?|reports?|proposals?|plans?|drafts?|previews?|texts?|figures?|names|notices?|forms?|forecasts?|rehearsals?|simulations?|sketch|tables?|prints?|print-?outs?|checklists?|suggestions?|advice|estimates?|profile|source(?: text)?|timestamps|stub|quotes?)`;
const SHOWS = String.raw`(?:shows?|tells?|lists?|prints?|computes?|calculates?|reads?|reports?|composes?|explains?|says?|describes?|simulates?|looks?|counts?|checks?|compares?|displays?)`;

/** Whatever came before: all that comes of the call is an answer. */
const TELLS = [
  String.raw`\b(?:it|this|that|which|tool|call|version|build|one)(?: here)? (?:only|merely|just|simply|does no more than) ${SHOWS}\b`,
  String.raw`\b(?:what you (?:get|have|see|receive|obtain)(?: \w+)?|all (?:you get|it does|this does|that comes back)|the (?:result|outcome|answer|upshot)) is (?:only |merely |just |but )?(?:an?|the|how|what|which|print|show)\b`,
  String.raw`\b(?:you|one|we) (?:only |merely |just |then |simply )?(?:get|learn|obtain|are told|are shown|see|find out)(?: back)? (?:what|which|how|whether|who|an?|the|its|their)\b`,
  String.raw`\bonly (?:the |an? )?(?:\w+ ){0,2}${ANSWER} (?:is|are|comes?|gets?)(?: \w+)? (?:shown|returned|back|given|out|printed)\b`,
  String.raw`\b(?:is|are|as) (?:only |merely |just )?(?:a|an|the|for) (?:\w+ )?(?:rehearsal|simulation|dry run|proposal|mock-?up|stub|exercise|suggestion|forecast|worked example)\b`,
  String.raw`\b(?:on paper|so to speak|is up to you|for you to (?:paste|send|run|apply|decide)|has to (?:release|send|sign|confirm|press|apply) (?:it|them))\b`,
];

export const onlyTells: Rule = {
  id: "only-tells",
  title: "Says that an answer is all there is",
  meaning: "The text says that the call only shows or computes something, or that a list or a plan is what one gets.",
  effect: "Read",
  weight: 2,
  reader: {
    kind: "statement",
    says: [{ patterns: TELLS, within: "text", denying: true, holds: (facts, span) => !goesOn(facts, span) }],
  },
  examples: {
    match: [
      { name: "fell_tree", description: "Fells a tree. Well, almost: what you get is a drawing of how it would fall." },
      { name: "fell_tree", description: "Fells a tree. This one only computes where it falls." },
      { name: "fell_tree", description: "The tree that you name. You are told which way it would fall." },
    ],
    noMatch: [
      { name: "fell_tree", description: "Fells a tree and tells the owner." },
      { name: "fell_tree", description: "This only shows a drawing while it deletes the forest." },
    ],
  },
};
