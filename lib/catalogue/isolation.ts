/** How a server's tools were obtained, strongest isolation first. */
export const ISOLATIONS = ["bwrap", "unshare", "none", "static", "remote"] as const;
export type Isolation = (typeof ISOLATIONS)[number];

const JAIL =
  "no network, none of this machine's files but system libraries and the package itself (read-only), a cleared " +
  "environment, nobody's user id without privileges, its own list of processes; memory, processes, processor time, " +
  "open files and temporary files are limited";

const DESCRIPTIONS: Record<Isolation, { title: string; text: string }> = {
  bwrap: { title: "bubblewrap sandbox", text: `Started in a bubblewrap sandbox: ${JAIL}.` },
  unshare: {
    title: "namespace sandbox",
    text: `Started in a sandbox made with unshare, pivot_root and prlimit: ${JAIL}.`,
  },
  none: {
    title: "no sandbox",
    text:
      "Started without a sandbox because the operator allowed it: a cleared environment and a watch on memory and " +
      "processes, but the network and the operator's files were in reach.",
  },
  static: {
    title: "nothing executed",
    text: "No sandbox can be made on this machine, so no server was started; definitions were read from package sources.",
  },
  remote: { title: "remote endpoint", text: "Asked over the network; nothing was executed on this machine." },
};

/** What an isolation guarantees, for pages, summaries and documentation; null for text that names none. */
export function describeIsolation(isolation: string): { title: string; text: string } | null {
  const known = ISOLATIONS.find((name) => name === isolation);
  return known === undefined ? null : DESCRIPTIONS[known];
}
