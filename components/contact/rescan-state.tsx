import type { Rescan, RescanOutcome } from "@/lib/catalogue/rescan";
import { showInvisible } from "@/lib/catalogue/text";
import { Instant } from "../ui/dates";
import { plural } from "../ui/numbers";

type Props = {
  last: Rescan | null;
  /** When one may be asked for again; null while one waits or runs. */
  next: Date | null;
  now: Date;
};

const ENDED: Record<RescanOutcome["status"], string> = {
  done: "Done",
  failed: "Failed",
  impossible: "It cannot be rescanned",
};

/** How far the last request is. */
export function RescanState({ last, next, now }: Props) {
  if (last === null) return <p>Nobody has asked for one yet.</p>;
  return (
    <>
      <p role="status">
        Asked for {ago(last.requestedAt, now)} (<Instant date={last.requestedAt} />
        ). <Progress rescan={last} />
      </p>
      {next === null ? (
        <p>
          <a href="">Look again</a>
        </p>
      ) : next > now ? (
        <p>
          A server is rescanned once an hour at most: the next can be asked for from <Instant date={next} /> on.
        </p>
      ) : null}
    </>
  );
}

function Progress({ rescan }: { rescan: Rescan }) {
  const { startedAt, finishedAt, outcome } = rescan;
  if (startedAt === null && finishedAt === null) return "It waits for its turn.";
  if (finishedAt === null || outcome === null) {
    return startedAt === null ? null : (
      <>
        It is running since <Instant date={startedAt} />.
      </>
    );
  }
  return (
    <>
      {ENDED[outcome.status]} at <Instant date={finishedAt} />: {showInvisible(outcome.message)}
    </>
  );
}

function ago(then: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - then.getTime()) / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${plural(minutes, "minute")} ago`;
  if (minutes < 48 * 60) return `${plural(Math.floor(minutes / 60), "hour")} ago`;
  return `${plural(Math.floor(minutes / (24 * 60)), "day")} ago`;
}
