"use client";

import { useEffect, useState } from "react";
import { describeIsolation } from "@/lib/catalogue/isolation";
import type { HarvestProgress } from "@/lib/catalogue/view";

const POLL_MS = 2500;

/** What the background harvest is doing. Follows it while it runs; shows the page's own state without a script. */
export function HarvestStatus({ initial }: { initial: HarvestProgress }) {
  const [progress, setProgress] = useState(initial);
  const finished = progress.done + progress.failed >= progress.total && progress.running === null;
  useEffect(() => {
    if (finished) return;
    const controller = new AbortController();
    const timer = setInterval(() => void refresh(controller.signal).then((next) => next && setProgress(next)), POLL_MS);
    return () => {
      controller.abort();
      clearInterval(timer);
    };
  }, [finished]);

  if (progress.total === 0) return null;
  const isolation = progress.isolation === null ? null : describeIsolation(progress.isolation);
  return (
    <section
      aria-label="Harvest"
      className={finished ? "mt-2 text-soft" : "mt-5 border-y border-line py-3"}
      data-harvest={finished ? "done" : "running"}
    >
      <p role="status">
        {finished ? "Well-known servers asked for their tools: " : "Asking well-known servers for their tools: "}
        {progress.done} of {progress.total} answered
        {progress.failed > 0 ? `, ${progress.failed} did not` : null}.
        {progress.running === null ? null : <span className="text-soft"> Now {progress.running}.</span>}
      </p>
      {isolation === null || finished ? null : <p className="mt-1 text-soft">{isolation.text}</p>}
      {finished ? null : (
        <progress
          className="mt-1 block h-1.5 w-full accent-accent"
          value={progress.done + progress.failed}
          max={progress.total}
          aria-label="Servers asked"
        />
      )}
    </section>
  );
}

/** The progress as the server has it now; null when it could not be had, so that the last one stays. */
async function refresh(signal: AbortSignal): Promise<HarvestProgress | null> {
  try {
    const response = await fetch("/api/v1/harvest", { signal });
    if (!response.ok) return null;
    const body: { data: HarvestProgress } = await response.json();
    return body.data;
  } catch {
    return null;
  }
}
