import type { ReactNode } from "react";

/** The address when it is plain http or https, else null: records hold anything. */
function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? url : null;
}

/** A link that a stranger's record names: followed by nobody's ranking, opened without a reference to us. */
export function OutsideLink({ url, children }: { url: string | null; children: ReactNode }) {
  const address = webAddress(url);
  if (address === null) return <>{children}</>;
  return (
    <a href={address} rel="nofollow ugc noopener noreferrer">
      {children}
    </a>
  );
}
