import type { Metadata } from "next";
import type { Segments } from "../../../page-props";
import { DEFAULT_VARIANT } from "../../default-variant";
import { toolMetadata, ToolPage } from "../../tool-page";

// Built on the first visit and kept until the catalogue changes.
export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Segments<"server" | "tool">): Promise<Metadata> {
  return toolMetadata(await params);
}

export default async function Page({ params }: Segments<"server" | "tool">) {
  const { server, tool } = await params;
  return <ToolPage server={server} tool={tool} variant={DEFAULT_VARIANT} />;
}
