import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Instant } from "@/components/ui/dates";
import { findReceipt } from "@/lib/db/messages";
import { env } from "@/lib/env";
import type { Segments } from "../../../page-props";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Message sent", robots: { index: false } };

/** Says that a message was sent, which is: only when it is stored. */
export default async function SentPage({ params }: Segments<"receipt">) {
  const message = await findReceipt((await params).receipt);
  if (message === null) notFound();
  return (
    <article className="max-w-text">
      <h1>Message sent.</h1>
      <p className="mt-2">
        It was stored on <Instant date={message.createdAt} /> and is deleted after {env().MESSAGES_KEEP_DAYS} days.{" "}
        {message.handledAt === null ? (
          "Whoever runs this copy has not marked it as handled yet."
        ) : (
          <>
            It was marked as handled on <Instant date={message.handledAt} />.
          </>
        )}
      </p>
      <p className="mt-3">This page keeps its address: come back to see whether it was handled.</p>
    </article>
  );
}
