import type { Metadata } from "next";
import { publicUrl } from "./origin";

type About = {
  title: string;
  /** Left out, it is that of the whole site. */
  description?: string;
  /** The page's own path; for the pages of a list that of its first. */
  path: string;
  /** Path below which its feeds lie. */
  feeds?: string;
};

/** What a page says of itself to search engines and feed readers. */
export function pageMetadata({ path, feeds, ...about }: About): Metadata {
  const types = feeds === undefined ? undefined : feedAlternates(feeds);
  return { ...about, alternates: { canonical: publicUrl(path), types } };
}

/** The `<link rel="alternate">` of both feeds. */
function feedAlternates(path: string) {
  return {
    "application/atom+xml": publicUrl(`${path}/atom.xml`),
    "application/feed+json": publicUrl(`${path}/feed.json`),
  };
}
