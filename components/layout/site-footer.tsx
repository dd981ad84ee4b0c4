"use client"; // Nothing here needs a script: as data it weighs half of what it weighs as a tree of elements.

import { Shortcuts } from "./shortcuts";

const LINKS = [
  { path: "/methodology", name: "Methodology" },
  { path: "/rules", name: "Rules" },
  { path: "/high-risk", name: "High-risk tools" },
  { path: "/signals", name: "Signals" },
  { path: "/changes", name: "Changes" },
  { path: "/sources", name: "Sources and freshness" },
  { path: "/badges", name: "Badges" },
  { path: "/api", name: "API" },
  { path: "/compare", name: "Compare servers" },
  { path: "/stack", name: "Your stack" },
  { path: "/builder", name: "Policy builder" },
  { path: "/simulator", name: "Policy simulator" },
  { path: "/glossary", name: "Glossary" },
  { path: "/contact", name: "Contact" },
  { path: "/privacy", name: "Privacy" },
];

/** What a label is and is not, and where the data comes from. */
export function SiteFooter() {
  return (
    <footer className="mt-16 border-t border-line text-[0.92rem] text-soft">
      <div className="mx-auto max-w-page px-4 py-6">
        <p className="max-w-text">
          A label says what one call of a tool can do, by published rules, judged from the tool’s own definition. It is
          a classification, not an endorsement and not an audit of the server’s code.
        </p>
        <ul className="no-print mt-3 flex flex-wrap gap-x-5 gap-y-1">
          {LINKS.map((link) => (
            <li key={link.path}>
              <a href={link.path}>{link.name}</a>
            </li>
          ))}
          <li>
            <Shortcuts />
          </li>
        </ul>
      </div>
    </footer>
  );
}
