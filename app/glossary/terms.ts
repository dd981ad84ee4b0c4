/** The words of the field as these pages use them, by the alphabet. */
export const TERMS: readonly { id: string; term: string; meaning: string }[] = [
  {
    id: "annotation",
    term: "Annotation",
    meaning:
      "A hint that a tool’s author declares: readOnlyHint, destructiveHint, idempotentHint, openWorldHint. Clients may act on it; nobody checks it but its reader.",
  },
  {
    id: "badge",
    term: "Badge",
    meaning: "A small picture for a README that states a label. It states, it does not endorse.",
  },
  {
    id: "category",
    term: "Category",
    meaning: "What one call can do: Read, Write, Execute, Destructive or Financial; the strongest effect counts.",
  },
  {
    id: "confidence",
    term: "Confidence",
    meaning: "How far the evidence decides a label, from 0 to 100 %. A bare name gives little.",
  },
  {
    id: "confused-deputy",
    term: "Confused deputy",
    meaning: "A program with rights that acts on the wish of somebody without them.",
  },
  {
    id: "definition",
    term: "Definition",
    meaning: "Name, title, description, input and output schema and annotations of a tool, as its server lists them.",
  },
  {
    id: "digest",
    term: "Digest",
    meaning: "A SHA-256 over the definition’s canonical JSON. A changed digest is a new version, kept for ever.",
  },
  { id: "endpoint", term: "Endpoint", meaning: "The address of a server that runs elsewhere and speaks over HTTP." },
  {
    id: "finding",
    term: "Finding",
    meaning: "A rule that matched, with the very words or the schema field that it matched.",
  },
  {
    id: "harvest",
    term: "Harvest",
    meaning: "Starting a server in a sandbox, or asking an endpoint, for its own list of tools.",
  },
  {
    id: "mcp-server",
    term: "MCP server",
    meaning: "A program that offers tools to an agent by the Model Context Protocol.",
  },
  {
    id: "policy",
    term: "Policy",
    meaning:
      "What an agent may call: allow, ask or deny for each tool, with limits and conditions, enforced by a client or a gateway.",
  },
  {
    id: "prompt-injection",
    term: "Prompt injection",
    meaning: "Text by a stranger that a model takes for an instruction.",
  },
  {
    id: "provenance",
    term: "Provenance",
    meaning: "Where a definition was seen: in a live list, a registry or a package’s source.",
  },
  { id: "risk", term: "Risk", meaning: "How bad one wrong or hijacked call can be, from 1 (Minimal) to 5 (Critical)." },
  { id: "rug-pull", term: "Rug pull", meaning: "A definition that changes after it was approved." },
  {
    id: "rule-set",
    term: "Rule set",
    meaning: "All rules with their weights, named by a digest that stands with every label.",
  },
  {
    id: "signal",
    term: "Signal",
    meaning: "What a definition gives away beside its category: takes a path, handles secrets, sends data out.",
  },
  { id: "tool", term: "Tool", meaning: "One function that a server offers and that a model may ask to be called." },
  {
    id: "tool-poisoning",
    term: "Tool poisoning",
    meaning: "Instructions to the model in a tool’s own description, schema or argument names.",
  },
  {
    id: "toxic-flow",
    term: "Toxic flow",
    meaning: "Private data, strangers’ content and a way out in one session: together they leak, alone they do not.",
  },
  { id: "unknown", term: "Unknown", meaning: "Never seen, hence never judged. It is not low." },
];
