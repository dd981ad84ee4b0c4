import { Fragment } from "react";

/** A name that breaks after its separators where it has to, not inside its words. */
export function Breakable({ name }: { name: string }) {
  return name.split(/(?<=[_./:-])(?=[^_./:-])/).map((part, index) =>
    index === 0 ? (
      part
    ) : (
      <Fragment key={index}>
        <wbr />
        {part}
      </Fragment>
    ),
  );
}
