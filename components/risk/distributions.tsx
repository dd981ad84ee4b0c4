import { CATEGORIES, type Category } from "@/lib/catalogue/category";
import { RISKS, type Risk } from "@/lib/catalogue/risk";
import { Distribution } from "./distribution";

/** Tools by category. */
export function CategoryDistribution({ counts, of }: { counts: Record<Category, number>; of: string }) {
  const shares = CATEGORIES.map((category) => ({ category, count: counts[category] }));
  return <Distribution shares={shares} caption={`Tools of ${of} by category`} />;
}

/** Tools by risk, worst first. */
export function RiskDistribution({ counts, of }: { counts: Record<Risk, number>; of: string }) {
  const shares = RISKS.toReversed().map((risk) => ({ risk, count: counts[risk] }));
  return <Distribution shares={shares} caption={`Tools of ${of} by risk`} />;
}
