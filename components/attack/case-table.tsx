import { CaseRows } from "./case-rows";

export type CaseItem = {
  slug: string;
  title: string;
  date: string;
  kind: string;
  pattern: { slug: string; title: string };
};

/** Documented cases as rows, in the order given. */
export function CaseTable({ cases, withPattern }: { cases: CaseItem[]; withPattern: boolean }) {
  const shown = cases.map(({ slug, title, date, kind, pattern }) => ({
    ...{ slug, title, date, kind },
    ...(withPattern ? { pattern: pattern.title } : null),
  }));
  return <CaseRows cases={shown} />;
}
