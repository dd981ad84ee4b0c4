/** The way to the next page of a list, and back to its beginning. Pages are addressed by cursor, so links stay valid. */
export function Pager({ basePath, next, first }: { basePath: string; next: string | null; first: boolean }) {
  if (first && next === null) return null;
  return (
    <nav aria-label="Pages" className="no-print mt-4 flex gap-3">
      {first ? null : (
        <a className="button" href={basePath}>
          First page
        </a>
      )}
      {next === null ? null : (
        <a className="button" href={`${basePath}/after/${encodeURIComponent(next)}`} rel="next">
          Next page
        </a>
      )}
    </nav>
  );
}
