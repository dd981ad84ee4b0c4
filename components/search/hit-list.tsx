import { serverPath, toolPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import type { SearchHit } from "@/lib/search/result";
import { SeverityLabel } from "../risk/severity";
import { plural } from "../ui/numbers";
import { Highlighted } from "./highlighted";

/** Tools and servers that a search found, the words searched for marked. `data-hit` is what the arrow keys walk. */
export function HitList({ hits, matched }: { hits: SearchHit[]; matched: readonly string[] }) {
  return (
    <table className="table">
      <caption className="sr-only">Results</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Tool or server</th>
          <th scope="col">Category and risk, or number of tools</th>
        </tr>
      </thead>
      <tbody>
        {hits.map((hit) => (
          <tr key={hit.id}>
            <th scope="row" className="wrap-anywhere">
              {hit.kind === "tool" ? (
                <ToolName hit={hit} matched={matched} />
              ) : (
                <ServerName hit={hit} matched={matched} />
              )}
              {hit.description === null || hit.description.trim() === "" ? (
                <span className="block text-soft">No description.</span>
              ) : (
                <span className="line-clamp-3 text-[0.93rem] text-soft">
                  <Highlighted text={hit.description} matched={matched} />
                </span>
              )}
            </th>
            <td className="w-32 pr-0">
              {hit.kind === "tool" ? (
                <>
                  {hit.category}
                  <br />
                  <SeverityLabel risk={hit.risk} />
                </>
              ) : (
                <span className={hit.toolCount === null ? "text-soft" : ""}>
                  {hit.toolCount === null ? "tools not known" : plural(hit.toolCount, "tool")}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Props = { hit: SearchHit; matched: readonly string[] };

function ToolName({ hit, matched }: Props) {
  return (
    <>
      <a href={toolPath(hit.server.slug, hit.slug)} data-hit="" className="font-mono text-[0.95em] font-semibold">
        <Highlighted text={hit.name} matched={matched} />
      </a>
      <span className="text-soft">
        {" in "}
        <a href={serverPath(hit.server.slug)} className="text-inherit">
          {showInvisible(hit.server.title)}
        </a>
      </span>
    </>
  );
}

function ServerName({ hit, matched }: Props) {
  return (
    <>
      <a href={serverPath(hit.slug)} data-hit="" className="font-semibold">
        <Highlighted text={hit.title ?? hit.name} matched={matched} />
      </a>
      <span className="text-soft"> server</span>
    </>
  );
}
