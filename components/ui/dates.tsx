const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** "20 Nov 2026" (UTC): the same on every server and in every cached copy. */
function formatDay(date: Date): string {
  return DAY.format(date);
}

/** A day for people with the exact instant for machines. Pages are cached, so never "3 days ago". */
export function Day({ date }: { date: Date }) {
  return <time dateTime={date.toISOString()}>{formatDay(date)}</time>;
}

const MINUTE = new Intl.DateTimeFormat("en-GB", {
  ...{ day: "numeric", month: "short", year: "numeric" },
  ...{ hour: "2-digit", minute: "2-digit", timeZone: "UTC", timeZoneName: "short" },
});

/** "20 Nov 2026, 13:05 UTC", for what happens within a day. */
export function Instant({ date }: { date: Date }) {
  return <time dateTime={date.toISOString()}>{MINUTE.format(date)}</time>;
}
