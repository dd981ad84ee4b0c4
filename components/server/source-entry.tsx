import type { SourceCredit } from "@/lib/catalogue/source-credit";
import { showInvisible } from "@/lib/catalogue/text";
import type { SourceStatus } from "@/lib/catalogue/view";
import { Day } from "../ui/dates";
import { Facts } from "../ui/facts";
import { formatCount, plural } from "../ui/numbers";
import { OutsideLink } from "../ui/outside-link";
import { Section } from "../ui/section";

/** One source: whose data it is, how much it gave, how its last run ended, and what failed. */
export function SourceEntry({ status, credit }: { status: SourceStatus; credit: SourceCredit | null }) {
  const { lastRun } = status;
  const title = credit?.title ?? status.source;
  return (
    <Section id={status.source} title={title}>
      <Facts
        caption={`Facts about ${title}`}
        facts={[
          { label: "Called", value: <code>{status.source}</code> },
          { label: "Homepage", value: homepageOf(credit) },
          { label: "Attribution", value: credit?.attribution ?? null },
          { label: "Licence", value: credit?.licence ?? null },
          { label: "Records", value: formatCount(status.records) },
          { label: "Servers", value: formatCount(status.servers) },
          { label: "Tools", value: formatCount(status.tools) },
          { label: "Last run", value: lastRun === null ? "never" : <LastRun run={lastRun} /> },
        ]}
      />
      <Failures errors={status.errors} />
    </Section>
  );
}

function homepageOf(credit: SourceCredit | null) {
  const homepage = credit?.homepage ?? null;
  return homepage === null ? null : <OutsideLink url={homepage}>{new URL(homepage).host}</OutsideLink>;
}

function LastRun({ run }: { run: NonNullable<SourceStatus["lastRun"]> }) {
  const counts = [
    [run.created, "created"],
    [run.updated, "updated"],
    [run.unchanged, "unchanged"],
    [run.skipped, "skipped"],
    [run.failed, "failed"],
  ] as const;
  return (
    <>
      <Day date={run.finishedAt ?? run.startedAt} />, {run.status}
      <span className="block text-soft">
        {counts.map(([count, word]) => `${formatCount(count)} ${word}`).join(", ")}
        {run.message === null ? null : `. ${showInvisible(run.message)}`}
      </span>
    </>
  );
}

function Failures({ errors }: { errors: SourceStatus["errors"] }) {
  if (errors.length === 0) return null;
  return (
    <details className="mt-2">
      <summary>{plural(errors.length, "record")} with a problem</summary>
      <table className="table mt-2">
        <caption className="sr-only">Records with a problem</caption>
        <thead>
          <tr>
            <th scope="col">Record</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {errors.map((error, index) => (
            <tr key={index}>
              <th scope="row">{showInvisible(error.record)}</th>
              <td>
                {showInvisible(error.reason)}
                <span className="block text-soft">{showInvisible(error.message)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
