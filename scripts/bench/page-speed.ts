import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium, type Browser, type CDPSession, type Page } from "@playwright/test";
import { env } from "@/lib/env";
import { exitCodeOf, messageOf } from "@/lib/errors";
import { findBrowser } from "../../e2e/browser";
import { withEmptyApp } from "./empty-app";

/**
 * What a phone waits for: `npx tsx scripts/bench/page-speed.ts [--url http://127.0.0.1:3000] [--runs 5] [--no-empty-app] [path …]`.
 * A real browser with an empty cache on a slow network and a slowed-down processor, the median of some runs. The browser shares the
 * machine with the server and with whatever else runs on it, so times are upper bounds.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: "string", default: `http://127.0.0.1:${env().PORT}` },
    runs: { type: "string", default: "5" },
    "no-empty-app": { type: "boolean", default: false },
  },
});

/** A middling phone on a slow mobile network, as Lighthouse sees them. */
const PHONE = { width: 360, height: 740 };
const SLOWER = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
/** After the last request, long enough for hydration and its long tasks. */
const QUIET_MS = 1500;

const SERVER = "/servers/io-github-containers-kubernetes-mcp-server";
const PATHS = ["/", "/search?q=pods", "/tools/io-github-containers-kubernetes-mcp-server/pods_exec", SERVER];
const WATCH = fileURLToPath(new URL("watch-painting.js", import.meta.url));
const TARGETS = { lcp: 1500, cls: 0.02, blocking: 150, scripts: 185, aboveEmpty: 45, html: 80 };

/** Times in milliseconds, sizes in bytes: of scripts as they were sent, of the document as it is. */
type Visit = { lcp: number; cls: number; fcp: number; blocking: number; scripts: number; html: number };
type Seen = { lcp: number; cls: number; fcp: number; tasks: { start: number; ms: number }[] };

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    await page.addInitScript({ path: WATCH });
    const session = await context.newCDPSession(page);
    const sizes = await throttle(session);
    const response = await page.goto(url, { waitUntil: "load", timeout: 60_000 });
    if (response?.ok() !== true) throw new Error(`${url} answered ${response?.status()}.`);
    const html = (await response.body()).length;
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(QUIET_MS);
    const seen = await seenBy(page);
    const { lcp, cls, fcp } = seen;
    return { lcp, cls, fcp, blocking: blockingOf(seen), scripts: sizes.scripts, html };
  } finally {
    await context.close();
  }
}

function seenBy(page: Page): Promise<Seen> {
  return page.evaluate<Seen>("window.seen");
}

/** Slows the page down and counts the bytes of scripts as they come over the wire. */
async function throttle(session: CDPSession): Promise<{ scripts: number }> {
  const sizes = { scripts: 0 };
  const scripts = new Set<string>();
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) sizes.scripts += encodedDataLength;
  });
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return sizes;
}

/** Total blocking time: what long tasks take beyond 50 ms each, from the first content on. */
function blockingOf({ fcp, tasks }: Seen): number {
  return tasks.reduce((sum, { start, ms }) => sum + Math.max(0, start + ms - Math.max(fcp, start) - 50), 0);
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

async function main(): Promise<void> {
  const { executable, variables } = await findBrowser(env().CHROME_PATH, `${env().DATA_DIR}/browser`);
  const variablesOfBoth = { ...process.env, ...variables };
  const browser = await chromium.launch({ executablePath: executable, env: definedOnly(variablesOfBoth) });
  try {
    const measure = (url: string) => medianVisit(browser, url, Number(values.runs));
    const empty = values["no-empty-app"] ? null : await withEmptyApp(measure);
    const paths = positionals.length > 0 ? positionals : PATHS;
    const visits: Visit[] = [];
    for (const path of paths) visits.push(await measure(values.url + path));
    const rows = visits.map((visited, index) => row(paths[index] ?? "", visited, empty));
    console.table([...(empty === null ? [] : [row("an empty Next app", empty, empty)]), ...rows, target()]);
  } finally {
    await browser.close();
  }
}

async function medianVisit(browser: Browser, url: string, runs: number): Promise<Visit> {
  const visits: Visit[] = [];
  for (let run = 0; run < runs; run += 1) visits.push(await visit(browser, url));
  const of = (name: keyof Visit) => median(visits.map((one) => one[name]));
  const painted = { lcp: of("lcp"), cls: of("cls"), fcp: of("fcp") };
  return { ...painted, blocking: of("blocking"), scripts: of("scripts"), html: of("html") };
}

function row(path: string, { lcp, cls, fcp, blocking, scripts, html }: Visit, empty: Visit | null) {
  return {
    page: path,
    "FCP ms": Math.round(fcp),
    "LCP ms": Math.round(lcp),
    CLS: Number(cls.toFixed(4)),
    "TBT ms": Math.round(blocking),
    "scripts kB": Math.round(scripts / 100) / 10,
    "above empty kB": empty === null ? "" : Math.round((scripts - empty.scripts) / 100) / 10,
    "HTML kB": Math.round(html / 100) / 10,
  };
}

function target() {
  const { lcp, cls, blocking, scripts, aboveEmpty, html } = TARGETS;
  const most = (limit: number) => `≤ ${limit}`;
  return {
    page: "target",
    "FCP ms": "",
    "LCP ms": most(lcp),
    CLS: most(cls),
    "TBT ms": most(blocking),
    "scripts kB": most(scripts),
    "above empty kB": most(aboveEmpty),
    "HTML kB": most(html),
  };
}

function definedOnly(variables: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

try {
  await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
process.exit();
