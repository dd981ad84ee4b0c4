import { toolPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import { plural } from "../ui/numbers";

export type FlowEnd = { server: string; title: string; slug: string; name: string };

export type FlowItem = {
  from: FlowEnd;
  to: FlowEnd;
  within: boolean;
  others: number;
  /** What the file shown does with a call of the second tool: "asks first", "refused". */
  effect: string;
};

export type FlowGroup = {
  id: string;
  title: string;
  brings: string;
  carries: string;
  pattern: { slug: string; title: string };
  flows: FlowItem[];
};

/** More pairs of servers than this are counted. */
const LISTED = 12;

/** Toxic flows by kind: which tool brings something in, which carries it on, and what the policy makes of that. */
export function FlowList({ groups, product }: { groups: readonly FlowGroup[]; product: string }) {
  return groups.map(({ id, title, brings, carries, pattern, flows }) => (
    <div key={id} className="mt-5">
      <h3>{title}</h3>
      <p className="text-soft">
        Attack pattern: <a href={`/attacks/${pattern.slug}`}>{pattern.title}</a>
      </p>
      <ul className="mt-1 list-disc space-y-1 pl-6">
        {flows.slice(0, LISTED).map((flow) => (
          <li className="wrap-anywhere" key={`${flow.from.server}/${flow.to.server}`}>
            <End end={flow.from} /> {brings}, and <End end={flow.to} /> {carries}
            {flow.within ? " (one server has both)" : ""}. With {product} the second is: {flow.effect}.
            {flow.others === 0 ? null : (
              <span className="text-soft">
                {" "}
                {plural(flow.others, "other pair")} between {flow.within ? "its own tools" : "these two servers"}.
              </span>
            )}
          </li>
        ))}
        {flows.length > LISTED ? <li>and between {plural(flows.length - LISTED, "more pair")} of servers</li> : null}
      </ul>
    </div>
  ));
}

function End({ end: { server, title, slug, name } }: { end: FlowEnd }) {
  return (
    <>
      <a href={toolPath(server, slug)} className="tool-name">
        {showInvisible(name)}
      </a>{" "}
      of {showInvisible(title)}
    </>
  );
}
