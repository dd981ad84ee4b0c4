import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { CATEGORY_MEANING } from "@/components/risk/descriptions";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { plural } from "@/components/ui/numbers";
import { CATEGORIES, categorySlug, parseCategory } from "@/lib/catalogue/category";
import { getStats } from "@/lib/db/stats";
import { categoryChanges, feedAlternates } from "../../../changes/change-scope";
import { cursorOf } from "../../../cursor-segment";
import { publicUrl } from "../../../origin";
import { ToolBrowse } from "../../../tool-browse";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = { params: Promise<{ category: string; after?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const category = parseCategory((await params).category);
  if (category === null) notFound();
  return {
    title: `${category} tools`,
    description: CATEGORY_MEANING[category],
    alternates: {
      canonical: publicUrl(`/categories/${categorySlug(category)}`),
      types: feedAlternates(categoryChanges(category).path),
    },
  };
}

export default async function CategoryPage({ params }: Props) {
  const { category: segment, after } = await params;
  const category = parseCategory(segment);
  if (category === null) notFound();
  const path = `/categories/${categorySlug(category)}`;
  if (segment !== categorySlug(category)) permanentRedirect(path);
  const stats = await getStats();
  return (
    <div className="max-w-text">
      <Breadcrumbs
        crumbs={[
          { name: "Categories", path: "/categories" },
          { name: category, path },
        ]}
      />
      <h1 className="mt-4">{category} tools</h1>
      <p className="mt-2">{CATEGORY_MEANING[category]}</p>
      <p className="mb-5 mt-1 text-soft">
        {plural(stats.byCategory[category], "tool")}, riskiest first. See also{" "}
        {CATEGORIES.filter((other) => other !== category).map((other, index) => (
          <span key={other}>
            {index > 0 ? ", " : null}
            <a href={`/categories/${categorySlug(other)}`}>{other}</a>
          </span>
        ))}
        . <a href={`${path}/changes`}>Changes of these tools</a>.
      </p>
      <ToolBrowse filter={{ category }} basePath={path} after={cursorOf(after)} caption={`${category} tools`} />
    </div>
  );
}
