import type { Metadata } from "next";
import { Section } from "@/components/ui/section";

export const dynamic = "force-static";
export const metadata: Metadata = { title: "Privacy" };

export default function PrivacyPage() {
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
          Tools that you looked up last are remembered in this browser alone and never sent. Clearing its site data
          removes them.
        </p>
      </Section>
      <Section id="records" title="What is catalogued">
        <p>
          Public records of servers and the definitions of their tools. Names of persons are not collected; a
          repository’s address may hold an account’s name, as its owner published it.
        </p>
      </Section>
    </article>
  );
}
