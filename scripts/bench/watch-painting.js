/* global window, PerformanceObserver */
/** Runs in a page before its own scripts and notes in `window.seen` what the browser tells of its painting (page-speed.ts). */
const seen = { lcp: 0, largest: "", cls: 0, fcp: 0, tasks: [] };
window.seen = seen;

const on = (type, note) =>
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });

on("largest-contentful-paint", (entry) => {
  seen.lcp = entry.startTime;
  seen.largest = entry.element?.outerHTML.slice(0, 60) ?? entry.url;
});
on("layout-shift", (entry) => (seen.cls += entry.value));
on("paint", (entry) => {
  if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime;
});
on("longtask", (entry) => seen.tasks.push({ start: entry.startTime, ms: entry.duration }));
