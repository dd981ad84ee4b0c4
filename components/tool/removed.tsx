import { serverPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import { Day } from "../ui/dates";

type Props = { server: { slug: string; title: string }; removedAt: Date | null };

/** Said above everything else when the server no longer offers the tool. */
export function RemovedNotice({ server, removedAt }: Props) {
  if (removedAt === null) return null;
  return (
    <p className="note mt-4 border-ink text-ink">
      <strong>No longer offered.</strong> The last look at{" "}
      <a href={serverPath(server.slug)}>{showInvisible(server.title)}</a> on <Day date={removedAt} /> did not find this
      tool. What follows is its last known definition.
    </p>
  );
}
