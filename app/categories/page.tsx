import type { Metadata } from "next";
import { CATEGORY_MEANING } from "@/components/risk/descriptions";
import { formatCount } from "@/components/ui/numbers";
import { CATEGORIES, categorySlug } from "@/lib/catalogue/category";
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
      <table className="table">
        <caption className="sr-only">The five categories</caption>
        <thead>
          <tr>
            <th scope="col">Category</th>
            <th scope="col">Risk</th>
            <th scope="col" className="text-right">
              Tools
            </th>
          </tr>
        </thead>
        <tbody>
          {CATEGORIES.map((category) => (
            <tr key={category}>
              <th scope="row">
                <a href={`/categories/${categorySlug(category)}`} className="font-semibold">
                  {category}
                </a>
                <span className="block">{CATEGORY_MEANING[category]}</span>
              </th>
              <td className="whitespace-nowrap">{RISK_RANGE[category].join(" to ")}</td>
              <td className="pr-0 text-right">{formatCount(stats.byCategory[category])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
