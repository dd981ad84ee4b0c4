import { serverPath, stackStartPath } from "@/lib/catalogue/path";
import { plural } from "../ui/numbers";

/** From one tool to all tools of its server. */
export function NextSteps({ server, tools, download }: { server: string; tools: number; download: string }) {
  return (
    <ul className="no-print mt-4 space-y-1">
      <li>
        <a href={`${serverPath(server)}#policy`}>{`See the full policy for all ${plural(tools, "tool")}`}</a> or{" "}
        <a href={download}>download it</a>
      </li>
      <li>
        <a href={`${serverPath(server)}#tools`}>{`View all ${plural(tools, "tool")}`}</a> of this server
      </li>
      <li>
        <a href={stackStartPath(server)}>Start from this server, add the rest of your stack</a>
      </li>
    </ul>
  );
}
