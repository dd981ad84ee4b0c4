import { formatCount } from "../ui/numbers";

/** Hosts behind many servers: one operator each, however many entries it has. */
export function BusyHosts({ hosts }: { hosts: { host: string; servers: number }[] }) {
  return (
    <table className="table">
      <caption className="sr-only">Hosts behind many servers</caption>
      <thead>
        <tr>
          <th scope="col">Host</th>
          <th scope="col" className="text-right">
            Servers
          </th>
        </tr>
      </thead>
      <tbody>
        {hosts.map(({ host, servers }) => (
          <tr key={host}>
            <th scope="row" className="font-mono text-[0.9em] wrap-anywhere">
              {host}
            </th>
            <td className="text-right">{formatCount(servers)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
