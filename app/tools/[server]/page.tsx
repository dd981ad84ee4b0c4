import { permanentRedirect } from "next/navigation";
import { serverPath } from "@/lib/catalogue/path";
import type { Segments } from "../../page-props";
import { loadServer } from "../../server-segment";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

/** A tool's address cut after its server leads to the server, which lists its tools. */
export default async function Page({ params }: Segments<"server">) {
  const { slug } = await loadServer((await params).server);
  permanentRedirect(serverPath(slug));
}
