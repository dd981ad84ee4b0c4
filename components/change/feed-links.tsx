/** The feeds of a list of changes, as links that people and feed readers find. */
export function FeedLinks({ basePath }: { basePath: string }) {
  return (
    <p className="no-print mt-2 text-[0.95rem]">
      Follow it: <a href={`${basePath}/atom.xml`}>Atom</a>, <a href={`${basePath}/feed.json`}>JSON Feed</a>
    </p>
  );
}
