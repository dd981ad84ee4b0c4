import { STALE_AFTER_DAYS } from "@/lib/catalogue/staleness";
import { Day } from "../ui/dates";

/** Said above everything else when nobody has seen the tools for long; `seenAt` null: they are not stale. */
export function StaleNotice({ seenAt }: { seenAt: Date | null }) {
  if (seenAt === null) return null;
  return (
    <p className="note mt-4 border-ink text-ink">
      <strong>Stale.</strong> The tools were last seen on <Day date={seenAt} />, more than {STALE_AFTER_DAYS} days ago:
      the definitions may be others by now. Badges say “stale” in grey.
    </p>
  );
}
