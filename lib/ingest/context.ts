import { readFileSync } from "node:fs";
import { definitionDigest } from "@/lib/catalogue/digest";
import type { Label } from "@/lib/catalogue/label";
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

/** The context of a run that starts now. @throws InvalidInputError when data/overrides.yaml or data/separations.yaml is not usable. */
export function loadContext(): Context {
  const overrides = parseOverrides(readFileSync(OVERRIDES, "utf8"));
  return {
    rank: (source) => (ORDER.includes(source) ? ORDER.indexOf(source) : ORDER.length),
    label: correctedLabeller(overrides, new Date().toISOString().slice(0, 10)),
    separations: parseSeparations(readFileSync(SEPARATIONS, "utf8")),
    corrected: [...new Set(overrides.map(({ tool }) => tool))],
  };
}

/**
 * Code may add to what its source says, or leave it out. Of 413 definitions read from source the rules labelled 402 as they
 * labelled what the running server listed (scripts/bench/source-tools.ts --limit 30).
 */
const LABELLED_ALIKE = 0.97;

function asSeen(label: Label, provenance: Provenance): Label {
  return provenance === "package source" ? { ...label, confidence: label.confidence * LABELLED_ALIKE } : label;
}

/** What the rules say, then what a reviewer corrected; `today` is a date like 2026-01-31. */
export function correctedLabeller(overrides: readonly Override[], today: string): Labeller {
  const corrected = new Set(overrides.map(({ tool }) => tool));
  return (server, tool, provenance) => {
    const label = asSeen(classify({ server, tool }), provenance);
    if (!corrected.has(tool.name)) return label; // Digests cost more than labels; few tools need one.
    const servers = [server.slug, server.name, ...server.packages.map(({ identifier }) => identifier)];
    const target = { servers, tool: tool.name, digest: definitionDigest(tool) };
    const match = findOverride(overrides, target, today);
    return match?.state === "applies" ? applyOverride(label, match.override) : label;
  };
}
