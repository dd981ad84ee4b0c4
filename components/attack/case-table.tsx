export type CaseRow = {
  slug: string;
  title: string;
  date: string;
  kind: string;
  pattern: { slug: string; title: string };
};

/** Documented cases as rows, in the order given. */
export function CaseTable({ cases, withPattern }: { cases: CaseRow[]; withPattern: boolean }) {
  return (
    <table className="table">
      <caption className="sr-only">Documented cases</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Case</th>
          <th scope="col">Kind</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr key={one.slug}>
            <td className="whitespace-nowrap">{one.date}</td>
            <th scope="row">
              <a href={`/attacks/${one.slug}`}>{one.title}</a>
              {withPattern ? <span className="below">{one.pattern.title}</span> : null}
            </th>
            <td>{one.kind}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
