"use client"; // Nothing here needs a script: as data the rows weigh half of what they weigh as a tree of elements.

/** What a row shows of a documented case. */
export type CaseRow = { slug: string; title: string; date: string; kind: string; pattern?: string };

export function CaseRows({ cases }: { cases: CaseRow[] }) {
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
              {one.pattern === undefined ? null : <span className="below">{one.pattern}</span>}
            </th>
            <td>{one.kind}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
