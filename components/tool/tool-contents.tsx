"use client"; // Nothing here needs a script: as code it comes once, as data it would come with every page.

import { Contents } from "../ui/contents";

const PARTS = [
  { id: "what", title: "What it does" },
  { id: "why", title: "Why it needs a policy" },
  { id: "facts", title: "Summary" },
  { id: "evidence", title: "From the definition" },
  { id: "parameters", title: "Parameters" },
  { id: "policy", title: "Recommended policy" },
  { id: "attacks", title: "Attack patterns" },
  { id: "related", title: "Related tools" },
  { id: "versions", title: "Versions" },
  { id: "badge", title: "Badge" },
  { id: "questions", title: "Questions" },
  { id: "contact", title: "Contact" },
];

/** The parts of a tool's page. */
export function ToolContents() {
  return <Contents parts={PARTS} />;
}
