/** Asks for the server; a plain form, its answer is the address. */
export function BuilderStart({ server, variant }: { server: string; variant: { format: string; strictness: string } }) {
  return (
    <form action="/builder" method="get" className="no-print mt-3 flex max-w-text flex-wrap gap-2">
      <label htmlFor="builder-server" className="basis-full text-soft">
        Slug of a server: the last part of its page’s address
      </label>
      <input id="builder-server" name="server" required className="field min-w-0 grow" defaultValue={server} />
      <input type="hidden" name="format" value={variant.format} />
      <input type="hidden" name="strictness" value={variant.strictness} />
      <button type="submit" className="button">
        Show its tools
      </button>
    </form>
  );
}
