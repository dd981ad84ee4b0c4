import { showInvisible } from "@/lib/catalogue/text";

type Props = {
  servers: readonly string[];
  format: string;
  strictness: string;
  rows: readonly { slug: string; title: string; name: string }[];
};

/** Asks for the servers' names in the user's own configuration, where the file's rules name them. */
export function StackNames({ servers, format, strictness, rows }: Props) {
  return (
    <form action="/stack#policy" method="get" className="no-print mt-3 max-w-text">
      <input type="hidden" name="servers" value={servers.join(",")} />
      <input type="hidden" name="format" value={format} />
      <input type="hidden" name="strictness" value={strictness} />
      <p className="text-soft">Names of the servers in your own configuration</p>
      <div className="mt-1 flex flex-wrap items-end gap-2">
        {rows.map(({ slug, title, name }) => (
          <label key={slug} className="min-w-0 wrap-anywhere">
            {showInvisible(title)}
            <br />
            <input name={`as.${slug}`} defaultValue={name} maxLength={200} className="field w-full" />
          </label>
        ))}
        <button type="submit" className="button">
          Use these names
        </button>
      </div>
    </form>
  );
}
