import type { ConceptHit, Facts } from "../facts";
import type { Rule } from "../rule";

/** "sends the letter to everybody as a preview": done all the same. */
function doesBefore({ token, where }: ConceptHit, facts: Facts): boolean {
  return facts.actions.some(
    (action) =>
      action.where === where &&
      action.mood === "asserted" &&
      action.start < token.start &&
      /^(?:send|pay|delete|deploy|save)$/.test(action.cls),
  );
}

/** "Preview or replay a build": the other of the two is done as well. */
function isAlternative({ token, field }: ConceptHit): boolean {
  const at = field.tokens.indexOf(token);
  const next = field.tokens[at + 1];
  const other = field.tokens[at + 2]?.lex?.verb;
  const joined = next?.form === "or" || next?.form === "and";
  return joined && other?.form === "base" && other.cls !== "read" && other.cls !== "compute";
}

export const onlyPreviews: Rule = {
  id: "only-previews",
  title: "Only previews",
  meaning: "A preview, simulation or dry run: it shows what would happen.",
  effect: "Read",
  weight: 4,
  reader: {
    kind: "concept",
    concept: "dryRun",
    test: (hit, facts) =>
      !hit.negated &&
      (hit.where === "name" || hit.where === "lead") &&
      !facts.actions.some(({ cls, mood }) => cls === "drive" && mood === "asserted") &&
      !(/^previews?$/.test(hit.token.form) && doesBefore(hit, facts)) &&
      !isAlternative(hit) &&
      !/^simulated$/.test(hit.token.form),
  },
  examples: {
    match: [
      { name: "preview_purge", description: "Shows which rows a purge would remove" },
      { name: "payout_dry_run" },
    ],
    noMatch: [{ name: "purge_rows", description: "Removes rows" }],
  },
};
