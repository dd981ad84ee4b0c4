import type { ServerSummary } from "@/lib/catalogue/view";
import { Empty } from "../ui/empty";
import { plural } from "../ui/numbers";
import { ServerRows } from "./server-rows";

type Props = { server: string; similar: (ServerSummary & { shared: number })[]; known: boolean };

/** Servers with tools of the same names, and the way to compare them side by side. */
export function SimilarServers({ server, similar, known }: Props) {
  if (!known) return <Empty title="Its tools are not known, so no server can be called similar." />;
  if (similar.length === 0) return <Empty title="No other server offers tools of the same names." />;
  const rows = similar.map(({ slug, title, name, shared, maxRisk }) => ({
    ...{ slug, title, below: name, compareWith: server },
    ...{ says: plural(shared, "shared name"), risk: maxRisk },
  }));
  return (
    <>
      <p className="mb-2 text-soft">
        They may be alternatives, forks or copies. Check the name and the repository before you install one.
      </p>
      <ServerRows rows={rows} caption="Similar servers" />
    </>
  );
}
