import { CATEGORIES } from "@/lib/catalogue/category";
import { formatCount } from "../ui/numbers";

type Measured = {
  rows: number;
  category: number;
  macroF1: number;
  precision: Record<string, number>;
  recall: Record<string, number>;
  riskExact: number;
  riskWithinOne: number;
  dangerous: number;
  dangerousMisses: number;
  /** wanted × given, in the order of CATEGORIES. */
  confusion: number[][];
};

/** One set of labelled tools and what was measured on it. */
export type AccuracySet = { id: string; title: string; digest: string; public: boolean; all: Measured };

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** How often the rules agree with the labels, on each set of labelled tools. */
export function AccuracyTable({ sets }: { sets: AccuracySet[] }) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="Accuracy by set">
      <table className="table">
        <caption className="sr-only">Accuracy by set</caption>
        <thead>
          <tr>
            <th scope="col">Labelled set</th>
            <th scope="col">Tools</th>
            <th scope="col">Category right</th>
            <th scope="col">Macro-F1</th>
            <th scope="col">Risk right</th>
            <th scope="col">Within one</th>
            <th scope="col">Dangerous, called harmless</th>
          </tr>
        </thead>
        <tbody>
          {sets.map(({ id, title, digest, public: isPublic, all }) => (
            <tr key={id}>
              <th scope="row">
                {title}
                <span className="block text-[0.85rem] font-normal text-soft">
                  <code title={digest}>sha256 {digest.slice(0, 12)}…</code>
                  {isPublic ? ", in the repository" : ", not published"}
                </span>
              </th>
              <td>{formatCount(all.rows)}</td>
              <td>{percent(all.category)}</td>
              <td>{all.macroF1.toFixed(3)}</td>
              <td>{percent(all.riskExact)}</td>
              <td>{percent(all.riskWithinOne)}</td>
              <td>
                {all.dangerousMisses} of {all.dangerous}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the labels say against what the rules said, on one set; with precision and recall of each category. */
export function ConfusionMatrix({ set: { title, all } }: { set: AccuracySet }) {
  return (
    <>
      <p className="mb-1 text-soft">{title}: a row is the label, a column what the rules said.</p>
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={`Confusion matrix: ${title}`}>
        <table className="table">
          <caption className="sr-only">Confusion matrix: {title}</caption>
          <thead>
            <tr>
              <th scope="col">Label</th>
              {CATEGORIES.map((category) => (
                <th key={category} scope="col" className="text-right">
                  {category}
                </th>
              ))}
              <th scope="col" className="text-right">
                Precision
              </th>
              <th scope="col" className="text-right">
                Recall
              </th>
            </tr>
          </thead>
          <tbody>
            {CATEGORIES.map((wanted, row) => (
              <tr key={wanted}>
                <th scope="row">{wanted}</th>
                {CATEGORIES.map((given, column) => (
                  <td key={given} className={row === column ? "text-right font-semibold" : "text-right"}>
                    {formatCount(all.confusion[row]?.[column] ?? 0)}
                  </td>
                ))}
                <td className="text-right">{percent(all.precision[wanted] ?? 0)}</td>
                <td className="text-right">{percent(all.recall[wanted] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
