import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import { cursorOf } from "./cursor-segment";
import { publicOrigin } from "./origin";
import { ToolBrowse, type ToolFilter } from "./tool-browse";

type Props = {
  /** The list that this kind belongs to, then the kind itself, whose path the pages hang on. */
  crumbs: [Crumb, Crumb];
  heading: ReactNode;
  meaning: string | undefined;
  /** How many there are, and what else to look at. */
  children: ReactNode;
  filter: ToolFilter;
  /** Segments after the kind's path. */
  after: string[] | undefined;
};

/** The page of one kind of tools, of a category, a risk or a signal: what it means, how many there are, and the tools. */
export function ToolShelf({ crumbs, heading, meaning, children, filter, after }: Props) {
  const [, shelf] = crumbs;
  return (
    <div className="max-w-text">
      <Breadcrumbs crumbs={crumbs} origin={publicOrigin()} />
      <h1 className="mt-4 flex items-baseline gap-3">{heading}</h1>
      {meaning === undefined ? null : <p className="mt-2">{meaning}</p>}
      <p className="mb-5 mt-1 text-soft">{children}</p>
      <ToolBrowse filter={filter} basePath={shelf.path} after={cursorOf(after)} caption={`Tools: ${shelf.name}`} />
    </div>
  );
}
