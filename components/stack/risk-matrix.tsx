import { CATEGORIES, type Category } from "@/lib/catalogue/category";
import { RISKS, type Risk } from "@/lib/catalogue/risk";
import { severityOf } from "@/lib/catalogue/severity";
import { formatCount } from "../ui/numbers";

/** How many tools each category has at each risk; a dash where none is. */
export function RiskMatrix({ tools }: { tools: readonly { category: Category; risk: Risk }[] }) {
  const count = (category: Category, risk: Risk) =>
    tools.filter((tool) => tool.category === category && tool.risk === risk).length;
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="Tools by category and risk">
      <table className="table">
        <caption className="sr-only">Tools by category and risk</caption>
        <thead>
          <tr>
            <th scope="col">Category</th>
            {RISKS.map((risk) => (
              <th key={risk} scope="col" className="text-right">
                {risk} {severityOf(risk)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CATEGORIES.map((category) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {RISKS.map((risk) => (
                <td key={risk} className="text-right">
                  {count(category, risk) === 0 ? (
                    <span className="text-soft">–</span>
                  ) : (
                    formatCount(count(category, risk))
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
