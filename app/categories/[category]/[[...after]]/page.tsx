import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { CATEGORY_MEANING } from "@/components/risk/descriptions";
import { plural } from "@/components/ui/numbers";
import { CATEGORIES, categorySlug, parseCategory } from "@/lib/catalogue/category";
import { getStats } from "@/lib/db/stats";
import { categoryChanges, feedAlternates } from "../../../changes/change-scope";
import { publicUrl } from "../../../origin";
import { ToolShelf } from "../../../tool-shelf";

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
          <a href={`/categories/${categorySlug(other)}`}>{other}</a>
        </span>
      ))}
      .
    </ToolShelf>
  );
}
