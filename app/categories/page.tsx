import type { Metadata } from "next";
import { ShelfTable } from "@/components/browse/shelf-table";
import { CATEGORY_MEANING } from "@/components/risk/descriptions";
import { CATEGORIES } from "@/lib/catalogue/category";
import { categoryPath } from "@/lib/catalogue/path";
import { RISK_RANGE } from "@/lib/catalogue/risk";
import { getStats } from "@/lib/db/stats";

export const dynamic = "force-static";
export const metadata: Metadata = { title: "Categories" };

export default async function CategoriesPage() {
  const stats = await getStats();
  return (
    <div className="max-w-text">
      <h1>Categories</h1>
      <p className="mb-5 mt-2">
        What one call can do to the world. Where several effects are possible, the strongest counts: Financial before
        Destructive, Execute, Write and Read.
      </p>
      <ShelfTable
        caption="The five categories"
        noteTitle="Risk"
        shelves={CATEGORIES.map((category) => ({
          path: categoryPath(category),
          name: category,
          meaning: CATEGORY_MEANING[category],
          note: RISK_RANGE[category].join(" to "),
          tools: stats.byCategory[category],
        }))}
      />
    </div>
  );
}
