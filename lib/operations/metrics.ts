import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { operationsReport, type IndexReport, type Report } from "./report";

/** The figures in Prometheus' text format: the catalogue's, read when they are asked for, and this process's own. */

const own = new Registry();
collectDefaultMetrics({ register: own, prefix: "toolrisk_process_" });

const jobSeconds = new Histogram({
  name: "toolrisk_job_seconds",
  help: "How long jobs of this worker took, by kind and outcome.",
  labelNames: ["kind", "outcome"],
  buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 1800],
  registers: [own],
});

/** Counts one job of this worker. */
export function observeJob(kind: string, outcome: "done" | "failed" | "given back", seconds: number): void {
  jobSeconds.observe({ kind, outcome }, seconds);
}

/** Asking costs several queries; scrapers that come more often get the same report. */
const KEPT_MS = 5000;
let kept: { at: number; report: Promise<Report> } | undefined;

function recentReport(now: number): Promise<Report> {
  if (kept === undefined || now - kept.at > KEPT_MS) {
    const report = operationsReport();
    report.catch(() => (kept = undefined));
    kept = { at: now, report };
  }
  return kept.report;
}

/** What a scraper gets, and its content type. */
export async function metrics(): Promise<{ text: string; type: string }> {
  const catalogue = registryOf(await recentReport(Date.now()));
  const text = `${await catalogue.metrics()}\n${await own.metrics()}`;
  return { text, type: Registry.PROMETHEUS_CONTENT_TYPE };
}

type Values = { labels?: Record<string, string>; value: number | null }[];
type AddGauge = (name: string, help: string, values: Values) => void;

function registryOf(report: Report): Registry {
  const registry = new Registry();
  const gauge: AddGauge = (name, help, values) => {
    if (values.every(({ value }) => value === null)) return; // Nothing known is no nought.
    const labelNames = Object.keys(values[0]?.labels ?? {});
    const made = new Gauge({ name: `toolrisk_${name}`, help, labelNames, registers: [registry] });
    for (const { labels = {}, value } of values) if (value !== null) made.set(labels, value);
  };
  addCatalogue(gauge, report);
  addQueue(gauge, report);
  addSources(gauge, report);
  addSearch(gauge, report);
  return registry;
}

function addCatalogue(gauge: AddGauge, { catalogue, freshness }: Report): void {
  gauge("servers", "Servers that are not deleted.", [{ value: catalogue.servers }]);
  gauge("tools", "Tools of those servers.", [{ value: catalogue.tools }]);
  gauge("observed_age_hours", "Hours since servers' tools were last seen.", [
    { labels: { quantile: "0.5" }, value: freshness.p50 },
    { labels: { quantile: "0.9" }, value: freshness.p90 },
    { labels: { quantile: "0.99" }, value: freshness.p99 },
  ]);
}

function addQueue(gauge: AddGauge, { queue, dead }: Report): void {
  const jobs = queue.flatMap(({ kind, ready, deferred, retry, active }) =>
    Object.entries({ ready, deferred, retry, active }).map(([state, value]) => ({ labels: { kind, state }, value })),
  );
  const oldest = queue.map(({ kind, oldestSeconds }) => ({ labels: { kind }, value: oldestSeconds ?? 0 }));
  gauge("queue_jobs", "Jobs by kind and state.", jobs);
  gauge("queue_oldest_ready_seconds", "How long the oldest ready job of a kind has waited.", oldest);
  gauge("queue_dead_jobs", "Jobs whose tries are used up.", [{ value: dead }]);
}

function addSources(gauge: AddGauge, { sources, failures }: Report): void {
  const causes = failures.map(({ of, reason, count }) => ({ labels: { of, reason }, value: count }));
  const runs = sources.map(({ source, lastRun }) => ({
    labels: { source, status: lastRun?.status ?? "never" },
    value: lastRun === null ? null : lastRun.startedAt.getTime() / 1000,
  }));
  gauge("failures", "What fails now, by cause.", causes);
  gauge("source_last_run_timestamp_seconds", "When each source's last run began, by its status.", runs);
}

function addSearch(gauge: AddGauge, { search }: Report): void {
  const byEngine = (value: (index: IndexReport) => number | null): Values =>
    search.map((index) => ({ labels: { engine: index.engine }, value: value(index) }));
  const up = byEngine(({ documents }) => (documents === null ? 0 : 1));
  const documents = byEngine((index) => index.documents);
  const drift = byEngine((index) => index.drift);
  const waiting = byEngine((index) => index.waiting);
  gauge("search_up", "Whether a search engine answers.", up);
  gauge("search_documents", "Documents that a search engine holds.", documents);
  gauge("search_drift_documents", "Documents too many or too few.", drift);
  gauge("search_waiting", "Changes that a search engine has yet to hear of.", waiting);
}
