import { serverPath } from "@/lib/catalogue/path";

/** Asks for a rescan with a plain form; its answer is the page that shows how far it is. */
export function RescanButton({ server }: { server: string }) {
  return (
    <form method="post" action={`${serverPath(server)}/rescan/request`}>
      <button type="submit" className="button">
        Request a rescan
      </button>
    </form>
  );
}
