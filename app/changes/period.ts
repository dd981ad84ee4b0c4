/** A day or a month of the history, as in `/changes/2026-11-20` and `/changes/2026-11`. */
export type Period = { name: string; since: Date; until: Date };

/** The period that a segment names; null when it names none. Days and months are those of UTC. */
export function parsePeriod(segment: string): Period | null {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(segment);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]) - 1, match[3] === undefined ? null : Number(match[3])];
  const since = new Date(Date.UTC(year, month, day ?? 1));
  const until = day === null ? new Date(Date.UTC(year, month + 1, 1)) : new Date(Date.UTC(year, month, day + 1));
  const name = since.toISOString().slice(0, day === null ? 7 : 10);
  return name === segment ? { name, since, until } : null; // 2026-02-31 is no day.
}
