import type { Category } from "@/lib/catalogue/category";
import { categoryPath } from "@/lib/catalogue/path";
import { Facts } from "../ui/facts";
import { OutsideLink } from "../ui/outside-link";

export type CaseView = {
  date: string;
  dateIs: string;
  kind: string;
  pattern: { slug: string; title: string };
  affected: string;
  package: string | null;
  repository: string | null;
  versions: string | null;
  fixedIn: string | null;
  cves: { id: string; url: string }[];
  cvss: { score: number; version: string } | null;
  categories: Category[];
  tools: string[];
  sources: string[];
  confirmedBy: string;
  writtenOn: string;
};

/** The facts of one case. */
export function CaseFacts({ view }: { view: CaseView }) {
  return (
    <Facts
      caption="Facts of the case"
      facts={[
        { label: "Date", value: `${view.date} (${view.dateIs})` },
        { label: "Kind", value: view.kind },
        { label: "Pattern", value: <a href={`/attacks/${view.pattern.slug}`}>{view.pattern.title}</a> },
        { label: "Affected", value: view.affected },
        { label: "Package", value: view.package === null ? null : <code>{view.package}</code> },
        { label: "Repository", value: view.repository === null ? null : <Address url={view.repository} /> },
        { label: "Versions", value: view.versions },
        { label: "Fixed in", value: view.fixedIn ?? "no fixed version is named" },
        { label: "CVE", value: view.cves.length === 0 ? null : <Records cves={view.cves} /> },
        { label: "CVSS", value: view.cvss === null ? null : `${view.cvss.score} (version ${view.cvss.version})` },
        { label: "Kind of access", value: <Categories categories={view.categories} /> },
        { label: "Tools", value: view.tools.length === 0 ? null : <code>{view.tools.join(", ")}</code> },
        { label: "Sources", value: view.sources.length === 0 ? "the CVE record" : <Sources urls={view.sources} /> },
        { label: "Confirmed", value: `by a ${view.confirmedBy}; entry written ${view.writtenOn}` },
      ]}
    />
  );
}

function Address({ url }: { url: string }) {
  return (
    <OutsideLink url={url}>
      <span className="wrap-anywhere">{url}</span>
    </OutsideLink>
  );
}

function Records({ cves }: { cves: CaseView["cves"] }) {
  return (
    <ul className="flex flex-wrap gap-x-4">
      {cves.map(({ id, url }) => (
        <li key={id}>
          <OutsideLink url={url}>{id}</OutsideLink>
        </li>
      ))}
    </ul>
  );
}

function Categories({ categories }: { categories: Category[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4">
      {categories.map((category) => (
        <li key={category}>
          <a href={categoryPath(category)}>{category}</a>
        </li>
      ))}
    </ul>
  );
}

function Sources({ urls }: { urls: string[] }) {
  return (
    <ul>
      {urls.map((url) => (
        <li key={url}>
          <Address url={url} />
        </li>
      ))}
    </ul>
  );
}
