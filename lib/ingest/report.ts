import { terminalText } from "@/lib/catalogue/text";
import type { IngestPlan } from "./pipeline";
import type { IngestSummary, Reason } from "./summary";

/** What a run prints at its end. Text of strangers loses its control characters here. */

const HEADINGS = ["source", "read from", "status", "created", "updated", "unchanged", "skipped", "failed", "seconds"];
/** How servers were isolated is said in full. */
const MAX_MESSAGE = 600;
/** Columns from this one on are numbers. */
const FIRST_NUMBER = 3;

/** The table of all runs, why records failed or were skipped, and what was not read at all. */
export function reportOf(summaries: readonly IngestSummary[], skipped: IngestPlan["skipped"]): string {
  return [
    ...(summaries.length > 0 ? [table([HEADINGS, ...summaries.map(rowOf)])] : []),
    ...summaries.flatMap((summary) => [
      ...(summary.message === null ? [] : [`${summary.source}: ${terminalText(summary.message, MAX_MESSAGE)}`]),
      ...summary.reasons.map((reason) => reasonLine(summary.source, reason)),
    ]),
    ...skipped.map(({ what, why }) => `not read: ${terminalText(what)} (${terminalText(why)})`),
  ].join("\n");
}

/** Whether anything of it should make a command fail. */
export function hasFailed(summaries: readonly IngestSummary[]): boolean {
  return summaries.some(({ status, counts }) => status !== "finished" || counts.failed > 0);
}

/** One line for where there is no terminal to draw bars on. */
export function endLine({ source, origin, status, message, counts, seconds }: IngestSummary): string {
  const { created, updated, unchanged, skipped, failed } = counts;
  // A source that could not be read at all has no figures worth a look.
  if (message !== null && created + updated + unchanged + skipped + failed === 0)
    return `${source}: ${terminalText(message)}`;
  const figures = `${created} created, ${updated} updated, ${unchanged} unchanged, ${skipped} skipped, ${failed} failed`;
  return `${source} (${terminalText(origin, 60)}): ${status} in ${seconds.toFixed(1)} s: ${figures}`;
}

function rowOf({ source, origin, status, counts, seconds }: IngestSummary): string[] {
  const { created, updated, unchanged, skipped, failed } = counts;
  const figures = [created, updated, unchanged, skipped, failed].map(String);
  return [source, terminalText(origin, 48), status, ...figures, seconds.toFixed(1)];
}

function table(rows: readonly string[][]): string {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const cell = (text: string, column: number): string =>
    column < FIRST_NUMBER ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join("  ").trimEnd()).join("\n");
}

function reasonLine(source: string, { reason, count, examples }: Reason): string {
  const shown = examples.map(({ record, message }) => `${terminalText(record, 80)}: ${terminalText(message, 160)}`);
  const more = count > examples.length ? `; and ${count - examples.length} more` : "";
  return `${source}: ${count} × ${terminalText(reason, 60)} (${shown.join("; ")}${more})`;
}
