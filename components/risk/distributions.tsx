import { CATEGORIES, categorySlug, type Category } from "@/lib/catalogue/category";
import { RISKS, type Risk } from "@/lib/catalogue/risk";
import { Distribution } from "./distribution";
import { riskPath, SeverityLabel } from "./severity";

/** Tools by category; categories carry no colour, for colour means severity. */
export function CategoryDistribution({ counts, of }: { counts: Record<Category, number>; of: string }) {
  const rows = CATEGORIES.map((category) => ({
    key: category,
    label: category,
    href: `/categories/${categorySlug(category)}`,
    count: counts[category],
    colour: "var(--line-strong)",
  }));
  return <Distribution rows={rows} caption={`Tools of ${of} by category`} unit="Tools" />;
}

/** Tools by risk, worst first. */
export function RiskDistribution({ counts, of }: { counts: Record<Risk, number>; of: string }) {
  const rows = RISKS.toReversed().map((risk) => ({
    key: String(risk),
    label: <SeverityLabel risk={risk} />,
    href: riskPath(risk),
    count: counts[risk],
    colour: `var(--severity-${risk})`,
  }));
  return <Distribution rows={rows} caption={`Tools of ${of} by risk`} unit="Tools" />;
}
