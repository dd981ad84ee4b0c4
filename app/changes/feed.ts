import { isPossibleRugPull, type ChangeView } from "@/lib/catalogue/change";
import { changeText } from "@/lib/catalogue/change-sentence";
import { serverPath, toolPath } from "@/lib/catalogue/path";
import { cutText, showInvisible } from "@/lib/catalogue/text";
import type { ChangeScope } from "./change-scope";

/** A feed before it is written in either format. Addresses are complete, texts are plain text. */
export type FeedContent = {
  title: string;
  description: string;
  /** The page, and each format of the feed. */
  page: string;
  atom: string;
  json: string;
  updated: Date;
  entries: { id: string; url: string; title: string; text: string; at: Date; tags: string[] }[];
};

const MAX_TITLE = 300;
/** When nothing changed yet: a feed must have a date, and the same one each time it is asked. */
const NEVER = new Date(0);

/** The feed of a list of changes. `publicUrl` puts the origin before a path. */
export function feedContent(
  scope: ChangeScope,
  changes: readonly ChangeView[],
  publicUrl: (path: string) => string,
): FeedContent {
  return {
    title: `${scope.title} · toolrisk`,
    description: scope.description,
    ...{ page: publicUrl(scope.path), atom: publicUrl(`${scope.path}/atom.xml`) },
    json: publicUrl(`${scope.path}/feed.json`),
    updated: changes[0]?.at ?? NEVER,
    entries: changes.map((change) => entryOf(change, publicUrl)),
  };
}

function entryOf(change: ChangeView, publicUrl: (path: string) => string): FeedContent["entries"][number] {
  const { server, tool, kind, at, id, category, risk } = change;
  const warning = isPossibleRugPull(kind) ? "Possible rug pull: " : "";
  const text = changeText(change);
  const title = `${warning}${showInvisible(server.title)}: ${text}`;
  return {
    id: publicUrl(`/changes#change-${id}`),
    url: publicUrl(tool === null ? serverPath(server.slug) : toolPath(server.slug, tool)),
    title: cutText(title, MAX_TITLE) + (title.length > MAX_TITLE ? "…" : ""),
    text: `${warning}${text}`,
    at,
    tags: [kind, ...(category === null ? [] : [category]), ...(risk === null ? [] : [`risk ${risk}`])],
  };
}

/**
 * The feed as Atom (RFC 4287). Written here: the feed libraries of npm put text into CDATA whose end a stranger can write
 * (`]]>` twice), and let control characters through, which no XML may hold.
 */
export function atomFeed({ title, description, page, atom, updated, entries }: FeedContent): string {
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">`,
    `<id>${xml(page)}</id><title>${xml(title)}</title><subtitle>${xml(description)}</subtitle>`,
    `<updated>${updated.toISOString()}</updated><author><name>toolrisk</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(atom)}"/><link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    ...entries.map(({ id, url, title: name, text, at, tags }) =>
      [
        `<entry><id>${xml(id)}</id><title type="text">${xml(name)}</title><updated>${at.toISOString()}</updated>`,
        `<link rel="alternate" type="text/html" href="${xml(url)}"/>`,
        ...tags.map((tag) => `<category term="${xml(tag)}"/>`),
        `<content type="text">${xml(text)}</content></entry>`,
      ].join(""),
    ),
    "</feed>\n",
  ].join("\n");
}

/** The feed as JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed({ title, description, page, json, entries }: FeedContent): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    description,
    home_page_url: page,
    feed_url: json,
    language: "en-GB",
    items: entries.map(({ id, url, title: name, text, at, tags }) => ({
      ...{ id, url, title: name, content_text: text, date_published: at.toISOString(), tags },
    })),
  });
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Text for XML, in elements and attributes; characters that XML 1.0 cannot hold are named. */
function xml(text: string): string {
  return showInvisible(text.toWellFormed()).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
