import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { categorySlug, parseCategory } from "@/lib/catalogue/category";
import { categoryPath } from "@/lib/catalogue/path";
import { ChangeBrowse } from "../../../../changes/change-browse";
import { categoryChanges, changesMetadata } from "../../../../changes/change-scope";
import { cursorOf } from "../../../../cursor-segment";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = { params: Promise<{ category: string; after?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const category = parseCategory((await params).category);
  if (category === null) notFound();
  return changesMetadata(categoryChanges(category));
}

export default async function CategoryChangesPage({ params }: Props) {
  const { category: segment, after } = await params;
  const category = parseCategory(segment);
  if (category === null) notFound();
  const scope = categoryChanges(category);
  if (segment !== categorySlug(category)) permanentRedirect(scope.path);
  return (
    <div className="max-w-text">
      <Breadcrumbs
        crumbs={[
          { name: "Categories", path: "/categories" },
          { name: category, path: categoryPath(category) },
          { name: "Changes", path: scope.path },
        ]}
      />
      <h1 className="mt-4">{scope.title}</h1>
      <p className="mt-2">{scope.description}</p>
      <ChangeBrowse scope={scope} after={cursorOf(after)} />
    </div>
  );
}
