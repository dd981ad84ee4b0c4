import type { ChangeView } from "@/lib/catalogue/change";
import { serverPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import type { ServerSummary } from "@/lib/catalogue/view";
import { ChangeList } from "../change/change-list";
import { Section } from "../ui/section";

type Props = {
  server: Pick<ServerSummary, "slug" | "name">;
  /** What happened to the server itself. */
  changes?: ChangeView[];
};

/** What stands at the address of a server that its source took back: that it was there, and nothing of what it said. */
export function GoneNotice({ server, changes = [] }: Props) {
  return (
    <article className="max-w-text">
      <h1>This server was removed</h1>
      <p className="mt-2">
        Its source deleted <code>{showInvisible(server.name)}</code> (<code>{serverPath(server.slug)}</code>). Its tools
        are no longer shown, searched or counted; its badge says “removed”. If the source lists it again, it will be
        back at this address.
      </p>
      {changes.length === 0 ? null : (
        <Section id="changes" title="What happened to it">
          <ChangeList changes={changes} caption="What happened to the server" withServer={false} />
        </Section>
      )}
      <p className="mt-3">
        <a href="/servers">All servers</a>
      </p>
    </article>
  );
}
