import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { SERVER_ORDERS, type ServerOrder } from "@/components/server/server-orders";
import { cursorOf } from "../../../../cursor-segment";
import { pageMetadata } from "../../../../page-metadata";
import { ServerBrowse } from "../../../server-browse";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = { params: Promise<{ sort: string; after?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, path } = orderOf((await params).sort);
  return pageMetadata({ title: `Servers: ${name}`, path });
}

export default async function SortedServersPage({ params }: Props) {
  const { sort, after } = await params;
  const order = orderOf(sort);
  if (order.sort === "name") permanentRedirect(order.path);
  return <ServerBrowse order={order} after={cursorOf(after)} />;
}

function orderOf(segment: string): ServerOrder {
  const order = SERVER_ORDERS.find(({ sort }) => sort === segment);
  if (order === undefined) notFound();
  return order;
}
