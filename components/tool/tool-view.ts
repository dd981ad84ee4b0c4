import type { Category } from "@/lib/catalogue/category";
import type { HintComparison } from "@/lib/catalogue/hint";
import type { Label } from "@/lib/catalogue/label";
import type { Risk } from "@/lib/catalogue/risk";
import type { Severity } from "@/lib/catalogue/severity";
import type { SignalId } from "@/lib/catalogue/signal";
import type { Provenance } from "@/lib/catalogue/tool";

/** What a tool's page shows of it, each thing once: the page carries it as data beside its HTML. */
export type ToolView = {
  server: { slug: string; name: string; title: string; toolCount: number };
  slug: string;
  name: string;
  /** What its author calls it, where that is not its name. */
  title: string | null;
  description: string | null;
  category: Category;
  /** The category in a sentence: "an Execute", for the vocabulary would bring its schemas along. */
  aCategory: string;
  risk: Risk;
  severity: Severity;
  /** In per cent. */
  confidence: number;
  summary: string;
  rationale: string;
  signals: SignalId[];
  flags: string[];
  override: Label["override"];
  observed: { at: Date; how: string; version: string | null; provenance: Provenance };
  digest: string;
  ruleset: string;
  removedAt: Date | null;
};

/** One argument as a row: what kind it is in words, and which values it takes. */
export type ParameterRow = {
  name: string;
  type: string;
  required: boolean;
  description: string | null;
  kind?: string;
  values?: string;
};

/** A hint as a row; a sentence only where the author and the definition disagree. */
export type HintRow = Omit<HintComparison, "sentence"> & { conflict?: string };

/** A field's text in segments, each with the findings (counted from 0) that mark it, and the findings themselves. */
export type EvidenceRow = {
  label: string;
  segments: { text: string; findings?: number[] }[];
  findings: { number: number; rule: string; title: string; against?: true }[];
};
