import type { Package, Remote } from "@/lib/catalogue/server";
import { showInvisible } from "@/lib/catalogue/text";
import { CopyButton } from "../ui/copy-button";
import { Empty } from "../ui/empty";
import { installCommand } from "./install-command";

/** Packages with the line that starts them, and remote endpoints. Built from validated names, never from argument strings. */
export function Installs({ packages, remotes }: { packages: Package[]; remotes: Remote[] }) {
  if (packages.length === 0 && remotes.length === 0) {
    return <Empty title="No package or endpoint is known.">Its repository may say how to run it.</Empty>;
  }
  return (
    <ul className="space-y-5">
      {packages.map((item, index) => (
        <li key={`${item.registryType} ${item.identifier}`}>
          <PackageInstall item={item} id={`install-${index}`} />
        </li>
      ))}
      {remotes.map((remote) => (
        <li key={remote.url}>
          <span className="text-soft">{remote.transport} endpoint</span>
          <code className="block">{showInvisible(remote.url)}</code>
        </li>
      ))}
    </ul>
  );
}

function PackageInstall({ item, id }: { item: Package; id: string }) {
  const command = installCommand(item);
  const variables = item.environment.filter((variable) => variable.required).map(({ name }) => name);
  return (
    <>
      <span className="text-soft">
        {item.registryType} package, {item.transport}
      </span>
      {command === null ? (
        <p>
          <code>{showInvisible(item.identifier)}</code> {item.version === null ? null : showInvisible(item.version)}
        </p>
      ) : (
        <div className="mt-1 flex items-start gap-2">
          <pre id={id} className="code min-w-0 grow" tabIndex={0} aria-label={`Start ${item.identifier}`}>
            {command}
          </pre>
          <CopyButton from={id} label="Copy" />
        </div>
      )}
      {variables.length > 0 ? (
        <p className="mt-1 text-[0.93rem]">
          Needs <code>{showInvisible(variables.join(", "))}</code>
        </p>
      ) : null}
    </>
  );
}
