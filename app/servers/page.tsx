import type { Metadata } from "next";
import { ServerBrowse } from "./server-browse";

export const dynamic = "force-static";
export const metadata: Metadata = { title: "Servers" };

export default function ServersPage() {
  return <ServerBrowse />;
}
