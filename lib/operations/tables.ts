import { terminalText } from "@/lib/catalogue/text";
import type { FailingServer } from "@/lib/db/operations";
import type { DeadJob } from "@/lib/db/queue-state";
import type { Report } from "./report";

/** The report as people read it on a terminal. Strangers' text loses what could steer one. */

export function reportTable(report: Report, now: Date): string {
  const { catalogue, freshness } = report;
  return [
    `Catalogue  ${catalogue.servers} servers, ${catalogue.tools} tools`,
    `Freshness  ${freshness.servers} servers with known tools, last seen ${ages(freshness)}`,
    section("Queue", queueRows(report)),
    section("Failures by cause", failureRows(report)),
    section("Sources, last run", sourceRows(report, now)),
    section("Search", searchRows(report)),
  ].join("\n");
}

export function failedTable({
  jobs,
  servers,
}: {
  jobs: readonly DeadJob[];
  servers: readonly FailingServer[];
}): string {
  const jobRows = jobs.map(({ id, kind, data, tries, reason, at }) => [
    ...[id, kind ?? "?", JSON.stringify(data), `${tries ?? "?"} tries`, time(at), reason ?? ""],
  ]);
  const serverRows = servers.map(({ server, failures, reason, nextAt, message }) => [
    ...[server, `${failures} in a row`, reason ?? "", `next ${time(nextAt)}`, message ?? ""],
  ]);
  return [section("Dead jobs", jobRows), section("Servers that do not answer", serverRows)].join("\n");
}

function queueRows({ queue, dead }: Report): string[][] {
  const rows = queue.map(({ kind, ready, deferred, retry, active, oldestSeconds }) => [
    ...[kind, `${ready} ready`, `${active} active`, `${retry} for another try`, `${deferred} for later`],
    oldestSeconds === null ? "" : `oldest ready ${Math.round(oldestSeconds)} s`,
  ]);
  return dead === 0 ? rows : [...rows, ["dead", `${dead}`, "see npm run status -- --failed"]];
}

function failureRows({ failures }: Report): string[][] {
  return failures.map(({ of, reason, count, example }) => [of, reason, String(count), `such as ${example}`]);
}

function sourceRows({ sources }: Report, now: Date): string[][] {
  return sources.map(({ source, records, lastRun }) => {
    if (lastRun === null) return [source, `${records} records`, "no run of its own"];
    const { status, startedAt, created, updated, failed, message } = lastRun;
    const counts = `${created} new, ${updated} changed, ${failed} failed`;
    return [source, `${records} records`, status, `${hours(now, startedAt)} ago`, counts, message ?? ""];
  });
}

function searchRows({ search }: Report): string[][] {
  return search.map(({ engine, documents, drift, waiting, problem }) => {
    if (documents === null) return [engine, "does not answer", problem ?? "", `${waiting} waiting`];
    const differs = drift === 0 ? "as the catalogue" : `${drift} against the catalogue; see npm run search:check`;
    return [engine, `${documents} documents`, differs, `${waiting} waiting`];
  });
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return `\n${title}\n  none`;
  const cells = rows.map((row) => row.map((cell) => terminalText(cell, 120)));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd(),
  );
  return `\n${title}\n${lines.join("\n")}`;
}

function ages({ p50, p90, p99 }: Report["freshness"]): string {
  if (p50 === null || p90 === null || p99 === null) return "never";
  return `${p50.toFixed(1)} h ago at the median, ${p90.toFixed(1)} h at 90 %, ${p99.toFixed(1)} h at 99 %`;
}

function hours(now: Date, then: Date): string {
  return `${((now.getTime() - then.getTime()) / 3_600_000).toFixed(1)} h`;
}

const time = (date: Date): string => date.toISOString().slice(0, 16).replace("T", " ");
