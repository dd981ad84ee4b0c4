/** Written out, not asked of the browser: servers' and browsers' own tables of names differ, and a page must read the same in both. */
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];

/** "20 Nov 2026" (UTC). */
function dayText(date: Date): string {
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A day for people with the exact instant for machines. Pages are cached, so never "3 days ago". */
export function Day({ date }: { date: Date }) {
  return <time dateTime={date.toISOString()}>{dayText(date)}</time>;
}

/** "20 Nov 2026, 13:05 UTC", for what happens within a day. */
export function Instant({ date }: { date: Date }) {
  const text = `${dayText(date)}, ${date.toISOString().slice(11, 16)} UTC`;
  return <time dateTime={date.toISOString()}>{text}</time>;
}
