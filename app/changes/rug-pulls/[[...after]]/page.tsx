import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { cursorOf } from "../../../cursor-segment";
import { ChangeBrowse } from "../../change-browse";
import { ALL_CHANGES, changesMetadata, RUG_PULLS } from "../../change-scope";

export const dynamic = "force-static";
export const generateStaticParams = () => [];
export const metadata = changesMetadata(RUG_PULLS);

export default async function RugPullsPage({ params }: { params: Promise<{ after?: string[] }> }) {
  return (
    <div className="max-w-text">
      <Breadcrumbs
        crumbs={[
          { name: ALL_CHANGES.title, path: ALL_CHANGES.path },
          { name: RUG_PULLS.title, path: RUG_PULLS.path },
        ]}
      />
      <h1 className="mt-4">{RUG_PULLS.title}</h1>
      <p className="mt-2">
        {RUG_PULLS.description} A client that approved the tool earlier may not ask again. Not each of them is an
        attack: read the sentence, then the definition.
      </p>
      <ChangeBrowse scope={RUG_PULLS} after={cursorOf((await params).after)} />
    </div>
  );
}
