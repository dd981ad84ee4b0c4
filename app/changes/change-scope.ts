import type { Metadata } from "next";
import { POSSIBLE_RUG_PULLS } from "@/lib/catalogue/change";
import type { Category } from "@/lib/catalogue/category";
import { categoryPath, serverPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import type { ListChangesOptions } from "@/lib/db/changes";
import { pageMetadata } from "../page-metadata";

/** A list of changes with an address of its own: which changes, under which name. Feeds hang on `path`. */
export type ChangeScope = {
  path: string;
  title: string;
  description: string;
  filter: Pick<ListChangesOptions, "server" | "category" | "kinds">;
};

export const ALL_CHANGES: ChangeScope = {
  path: "/changes",
  title: "Changes",
  description: "What changed in servers and their tools since they were first catalogued, newest first.",
  filter: {},
};

export const RUG_PULLS: ChangeScope = {
  path: "/changes/rug-pulls",
  title: "Possible rug pulls",
  description:
    "Definitions into which hidden characters or words addressed to a model came after they were first seen.",
  filter: { kinds: POSSIBLE_RUG_PULLS },
};

export function categoryChanges(category: Category): ChangeScope {
  return {
    path: `${categoryPath(category)}/changes`,
    title: `Changes of ${category} tools`,
    description: `What changed in tools whose category is ${category}, newest first.`,
    filter: { category },
  };
}

export function serverChanges({ slug, title }: { slug: string; title: string }): ChangeScope {
  return {
    path: `${serverPath(slug)}/changes`,
    title: `Changes of ${showInvisible(title)}`,
    description: `What changed in ${showInvisible(title)} and its tools, newest first.`,
    filter: { server: slug },
  };
}

/** Title, description, canonical address and feeds of a list of changes. */
export function changesMetadata({ path, title, description }: ChangeScope): Metadata {
  return pageMetadata({ title, description, path, feeds: path });
}
