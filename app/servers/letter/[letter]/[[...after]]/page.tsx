import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { LETTERS } from "@/components/server/server-orders";
import { cursorOf } from "../../../../cursor-segment";
import { pageMetadata } from "../../../../page-metadata";
import { ServerBrowse } from "../../../server-browse";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = { params: Promise<{ letter: string; after?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const letter = letterOf((await params).letter);
  return pageMetadata({ title: `Servers: ${letter}`, path: `/servers/letter/${letter}` });
}

export default async function LetterPage({ params }: Props) {
  const { letter: segment, after } = await params;
  const letter = letterOf(segment);
  if (segment !== letter) permanentRedirect(`/servers/letter/${letter}`);
  return <ServerBrowse letter={letter} after={cursorOf(after)} />;
}

function letterOf(segment: string): string {
  const letter = segment.toLowerCase();
  if (!LETTERS.includes(letter)) notFound();
  return letter;
}
