import type { Metadata } from "next";
import { Section } from "@/components/ui/section";
import { env } from "@/lib/env";

export const dynamic = "force-static";
export const metadata: Metadata = { title: "Privacy" };

export default function PrivacyPage() {
  const { MESSAGES_WEBHOOK, SMTP_URL } = env();
  const isTold = MESSAGES_WEBHOOK !== undefined || SMTP_URL !== undefined;
  return (
    <article className="max-w-text">
      <h1>Privacy</h1>
      <Section id="visits" title="Visits">
        <p>
          These pages set no cookie, load nothing from another host and count nobody. Whoever runs this copy may keep
          the usual access log of a web server; ask them for how long.
        </p>
      </Section>
      <Section id="browser" title="In your browser">
        <p>
          Tools that you looked up last are remembered in this browser alone and never sent. The policy format and
          strictness that you picked last are remembered there too, and become part of the addresses that you open.
          Clearing its site data removes both.
        </p>
      </Section>
      <Section id="messages" title="Messages that you send">
        <p>
          Stored are what the form asks for: your message, what it is about, and your name and e-mail address if you
          give them, with the time. Whoever runs this copy reads them; they are not published. They are deleted{" "}
          {env().MESSAGES_KEEP_DAYS} days after they came, and can be deleted sooner: ask for it.{" "}
          {isTold
            ? "They are also sent to the operator’s own mailbox or chat, where their deletion is the operator’s."
            : null}
        </p>
        <p className="mt-3">
          What is refused because something in it is wrong is not stored. A request for a rescan stores the server and
          the time, and nothing of you.
        </p>
        <p className="mt-3">
          So that nobody floods the forms, messages and rescans are counted by the hour for each network address. In
          place of the address stands a digest of it under a secret of the day. The counts are deleted within two hours
          after their hour, the secret within an hour after its day (UTC); from then on nobody can tell whose the counts
          were.
        </p>
      </Section>
      <Section id="records" title="What is catalogued">
        <p>
          Public records of servers and the definitions of their tools. Kept with a record are the names of accounts
          that package registers and GitHub publish as its maintainers; they are not shown. A repository’s address may
          hold an account’s name, as its owner published it.
        </p>
      </Section>
    </article>
  );
}
