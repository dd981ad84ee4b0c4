import type { ReactNode } from "react";
import { formatCount } from "../ui/numbers";

/** One kind of tool: its page, its name, what it means, and how many tools are of it. */
export type Shelf = { path: string; name: ReactNode; meaning: string; note?: string; tools: number };

/** Kinds of tools with their meanings and counts: the index of categories, of risks and of signals. */
export function ShelfTable({ shelves, caption, noteTitle }: { shelves: Shelf[]; caption: string; noteTitle?: string }) {
  return (
    <table className="table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Kind</th>
          {noteTitle === undefined ? null : <th scope="col">{noteTitle}</th>}
          <th scope="col" className="text-right">
            Tools
          </th>
        </tr>
      </thead>
      <tbody>
        {shelves.map(({ path, name, meaning, note, tools }) => (
          <tr key={path}>
            <th scope="row">
              <a href={path} className="font-semibold">
                {name}
              </a>
              <span className="block">{meaning}</span>
            </th>
            {noteTitle === undefined ? null : <td className="whitespace-nowrap">{note}</td>}
            <td className="pr-0 text-right">{formatCount(tools)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
