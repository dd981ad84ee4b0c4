import type { Metadata } from "next";
import { cursorOf } from "../../cursor-segment";
import { ChangeBrowse } from "../change-browse";
import { ALL_CHANGES, changesMetadata } from "../change-scope";
import { parsePeriod, type Period } from "../period";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = { params: Promise<{ after?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { period } = addressOf((await params).after);
  if (period === null) return changesMetadata(ALL_CHANGES);
  return { ...changesMetadata({ ...ALL_CHANGES, title: `Changes of ${period.name}` }), alternates: undefined };
}

export default async function ChangesPage({ params }: Props) {
  const { period, after } = addressOf((await params).after);
  return (
    <div className="max-w-text">
      <h1>{period === null ? "Changes" : `Changes of ${period.name}`}</h1>
      <p className="mt-2">
        {ALL_CHANGES.description} The history is kept for ever; a day or a month of it has an address such as{" "}
        <code>/changes/2026-11-20</code> or <code>/changes/2026-11</code>. Each server and each category has its own.
      </p>
      <ChangeBrowse scope={ALL_CHANGES} period={period} after={after} />
    </div>
  );
}

/** `/changes/2026-11/after/<cursor>`: the period is optional, and so is the cursor. */
function addressOf(segments: string[] | undefined): { period: Period | null; after: string | undefined } {
  const [first, ...more] = segments ?? [];
  const period = first === undefined ? null : parsePeriod(first);
  return { period, after: cursorOf(period === null ? segments : more) };
}
