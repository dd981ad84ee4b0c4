"use client";

import { useSyncExternalStore } from "react";
import { Section } from "../ui/section";
import { forgetAll, parse, recentStore } from "./recent-store";

/** Tools that this visitor looked up last; stands last in its column, so that nothing moves when it appears. */
export function RecentTools() {
  const tools = parse(useSyncExternalStore(recentStore.subscribe, recentStore.read, recentStore.none));
  if (tools.length === 0) return null;
  return (
    <Section id="recent" title="Looked up last">
      <ul className="space-y-1">
        {tools.map(({ path, name, server }) => (
          <li key={path} className="wrap-anywhere">
            <a href={path} className="tool-name">
              {name}
            </a>{" "}
            <span className="text-soft">{server}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="mt-2 cursor-pointer text-[0.9rem] text-soft underline" onClick={forgetAll}>
        Forget these
      </button>
    </Section>
  );
}
