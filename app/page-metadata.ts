import type { Metadata } from "next";
import { feedAlternates } from "./changes/change-scope";
import { publicUrl } from "./origin";

type About = {
  title: string;
  description?: string;
  /** The page's own path; for the pages of a list that of its first. */
  path: string;
  /** Path below which its feeds lie. */
  feeds?: string;
};

/** What a page says of itself to search engines. */
export function pageMetadata({ title, description, path, feeds }: About): Metadata {
  const types = feeds === undefined ? undefined : feedAlternates(feeds);
  return { title, description, alternates: { canonical: publicUrl(path), types } };
}
