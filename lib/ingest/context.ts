import { readFileSync } from "node:fs";
import { definitionDigest } from "@/lib/catalogue/digest";
import type { AppliedOverride, Label } from "@/lib/catalogue/label";
import { LAPSED } from "@/lib/catalogue/lapsed";
import type { Provenance } from "@/lib/catalogue/tool";
import { classify } from "@/lib/classifier/classify";
import { applyOverride, findOverride, parseOverrides, type Override } from "@/lib/classifier/overrides";
import { SOURCES } from "@/lib/sources";
import { HARVEST } from "./harvest-record";
import type { SaveContext } from "./save";
import { parseSeparations } from "./separations";
import type { Labeller } from "./save-tools";

const OVERRIDES = new URL("../../data/overrides.yaml", import.meta.url);
const SEPARATIONS = new URL("../../data/separations.yaml", import.meta.url);

/**
 * Whose words describe a server, first to last: publishers' own (the official registry checks who they are, a server.json
 * does not), then what the server itself said; sources that nobody ranked come in the order of SOURCES.
 */
const TRUSTED = ["official", "server-json", HARVEST];
const ORDER = [...TRUSTED, ...SOURCES.map(({ id }) => id).filter((id) => !TRUSTED.includes(id))];

/** How a run labels tools and whose words it takes first; `corrected` names the tools that reviewers corrected. */
export type Context = Omit<SaveContext, "now"> & { corrected: readonly string[] };

/** Entries of data/overrides.yaml that named a tool, and why they lapsed; null: applied. */
export type MetCorrections = Map<Override, AppliedOverride["lapsed"]>;

/** The context of a run that starts now. @throws InvalidInputError when data/overrides.yaml or data/separations.yaml is not usable. */
export function loadContext(): Context & { idle: () => string[] } {
  const overrides = parseOverrides(readFileSync(OVERRIDES, "utf8"));
  const met: MetCorrections = new Map();
  return {
    rank: (source) => (ORDER.includes(source) ? ORDER.indexOf(source) : ORDER.length),
    label: correctedLabeller(overrides, new Date().toISOString().slice(0, 10), met),
    separations: parseSeparations(readFileSync(SEPARATIONS, "utf8")),
    corrected: [...new Set(overrides.map(({ tool }) => tool))],
    idle: () => idleCorrections(overrides, met),
  };
}

/** Once all tools that reviewers corrected were labelled: the corrections that do not apply, and why. */
export function idleCorrections(overrides: readonly Override[], met: MetCorrections): string[] {
  return overrides.flatMap((override) => {
    const { server, tool } = override;
    const lapsed = met.get(override);
    if (lapsed === null) return [];
    // Of two entries for one tool the other may apply.
    if (lapsed === undefined && [...met.keys()].some((other) => other.server === server && other.tool === tool))
      return [];
    const why = lapsed === undefined ? "no stored tool has that server and name" : LAPSED[lapsed];
    return [`The correction of ${server}/${tool} does not apply: ${why}.`];
  });
}

/**
 * Code may add to what its source says, or leave it out. Of 413 definitions read from source the rules labelled 402 as they
 * labelled what the running server listed (scripts/bench/source-tools.ts --limit 30).
 */
const LABELLED_ALIKE = 0.97;

function asSeen(label: Label, provenance: Provenance): Label {
  return provenance === "package source" ? { ...label, confidence: label.confidence * LABELLED_ALIKE } : label;
}

/** What the rules say, then what a reviewer corrected; `today` is a date like 2026-01-31; `met` collects the entries that named a tool. */
export function correctedLabeller(
  overrides: readonly Override[],
  today: string,
  met: MetCorrections = new Map(),
): Labeller {
  const corrected = new Set(overrides.map(({ tool }) => tool));
  return (server, tool, provenance) => {
    const label = asSeen(classify({ server, tool }), provenance);
    if (!corrected.has(tool.name)) return label; // Digests cost more than labels; few tools need one.
    const servers = [server.slug, server.name, ...server.packages.map(({ identifier }) => identifier)];
    const target = { servers, tool: tool.name, digest: definitionDigest(tool) };
    const match = findOverride(overrides, target, today);
    if (match === null) return label;
    met.set(match.override, match.lapsed);
    return applyOverride(label, match);
  };
}
