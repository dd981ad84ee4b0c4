import type { Metadata } from "next";

/** Of a page about something removed. A page cannot choose its status: the page cache answers 410 where it finds this mark. */
export const GONE_METADATA = {
  title: "Removed",
  robots: { index: false },
  other: { "page-status": "410" },
} satisfies Metadata;
