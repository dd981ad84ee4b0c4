import type { ShownCode } from "./policy-view";

type Props = { id: string; label: string; code: Pick<ShownCode, "text" | "kinds"> };

/** A file's text with its words in colours; only a class an element, since pages allow no styles of their own. */
export function Code({ id, label, code }: Props) {
  return (
    <pre id={id} className="code max-h-160 overflow-y-auto print:max-h-none" tabIndex={0} aria-label={label}>
      {runsOf(code).map(({ kind, text }, index) =>
        kind === "p" ? (
          text
        ) : (
          <span key={index} className={kind}>
            {text}
          </span>
        ),
      )}
    </pre>
  );
}

function runsOf({ text, kinds }: Props["code"]): { kind: string; text: string }[] {
  let offset = 0;
  return [...kinds.matchAll(/([a-z])(\d+)/g)].map(([, kind = "p", length]) => {
    const start = offset;
    offset += Number(length);
    return { kind, text: text.slice(start, offset) };
  });
}
