import type { ReactNode } from "react";

/** Which servers; a plain form, its answer is the address. `children` are fields for format and strictness. */
export function StackForm({ servers, children }: { servers: readonly string[]; children: ReactNode }) {
  return (
    <form action="/stack" method="get" className="no-print mt-3 max-w-text">
      <label htmlFor="stack-servers" className="text-soft">
        Servers, separated by commas: slugs, registry names, or packages as <code>npm:name</code>,{" "}
        <code>pypi:name</code> or <code>oci:image</code>
      </label>
      <textarea
        id="stack-servers"
        name="servers"
        rows={3}
        spellCheck={false}
        className="field mt-1 w-full"
        defaultValue={servers.join(", ")}
      />
      <div className="mt-2 flex flex-wrap items-end gap-3">
        {children}
        <button type="submit" className="button button-primary">
          Show the stack
        </button>
      </div>
    </form>
  );
}
