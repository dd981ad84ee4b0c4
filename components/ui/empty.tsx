import type { ReactNode } from "react";

/** What stands where a list would be: says what is missing and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="border-y border-dashed border-line-strong py-6">
      <p className="font-semibold">{title}</p>
      {children ? <div className="mt-1 max-w-text text-soft">{children}</div> : null}
    </div>
  );
}
