import type { Metadata } from "next";
import { cursorOf } from "../../../cursor-segment";
import type { Segments } from "../../../page-props";
import { ServerBrowse } from "../../server-browse";

export const dynamic = "force-static";
export const generateStaticParams = () => [];
export const metadata: Metadata = { title: "Servers" };

export default async function ServersAfterPage({ params }: Segments<"cursor">) {
  return <ServerBrowse after={cursorOf(["after", (await params).cursor])} />;
}
