import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { CATEGORY_MEANING } from "@/components/risk/descriptions";
import { plural } from "@/components/ui/numbers";
import { CATEGORIES, parseCategory } from "@/lib/catalogue/category";
import { categoryPath } from "@/lib/catalogue/path";
import { getStats } from "@/lib/db/stats";
import { categoryChanges } from "../../../changes/change-scope";
import { pageMetadata } from "../../../page-metadata";
import { ToolShelf } from "../../../tool-shelf";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = { params: Promise<{ category: string; after?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const category = parseCategory((await params).category);
  if (category === null) notFound();
  const about = { title: `${category} tools`, description: CATEGORY_MEANING[category], path: categoryPath(category) };
  return pageMetadata({ ...about, feeds: categoryChanges(category).path });
}

export default async function CategoryPage({ params }: Props) {
  const { category: segment, after } = await params;
  const category = parseCategory(segment);
  if (category === null) notFound();
  const path = categoryPath(category);
  if (`/categories/${segment}` !== path) permanentRedirect(path);
  const { byCategory } = await getStats();
  return (
    <ToolShelf
      crumbs={[
        { name: "Categories", path: "/categories" },
        { name: category, path },
      ]}
      heading={`${category} tools`}
      meaning={CATEGORY_MEANING[category]}
      filter={{ category }}
      after={after}
    >
      {plural(byCategory[category], "tool")}, riskiest first. <a href={`${path}/changes`}>Changes of these tools</a>.
      See also{" "}
      {CATEGORIES.filter((other) => other !== category).map((other, index) => (
        <span key={other}>
          {index > 0 ? ", " : null}
          <a href={categoryPath(other)}>{other}</a>
        </span>
      ))}
      .
    </ToolShelf>
  );
}
