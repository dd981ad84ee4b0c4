import type { Metadata } from "next";
import type { Segments } from "../../../../../../page-props";
import { toolMetadata, ToolPage } from "../../../../../tool-page";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = Segments<"server" | "tool" | "format" | "strictness">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return toolMetadata(await params);
}

export default async function Page({ params }: Props) {
  const { server, tool, format, strictness } = await params;
  return <ToolPage server={server} tool={tool} variant={{ format, strictness }} />;
}
