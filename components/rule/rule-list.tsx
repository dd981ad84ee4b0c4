/** Rules by title, with what a match means. */
export function RuleList({ rules }: { rules: readonly { id: string; title: string; meaning: string }[] }) {
  return (
    <table className="table">
      <caption className="sr-only">Rules</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.id}>
            <th scope="row" className="w-2/5">
              <a href={`/rules/${rule.id}`}>{rule.title}</a>
            </th>
            <td>{rule.meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
