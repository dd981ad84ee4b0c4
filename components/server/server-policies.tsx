"use client"; // Nothing here needs a script: as data it weighs half of what it weighs as a tree of elements.

import { InlineCode } from "../ui/inline-code";

export type PolicyDownload = {
  title: string;
  fileName: string;
  whereItGoes: string;
  files: { strictness: string; path: string }[];
};

/** One row a format, one link a strictness. */
export function ServerPolicies({ policies }: { policies: PolicyDownload[] }) {
  return (
    <table className="table">
      <caption className="sr-only">Policies for the whole server</caption>
      <thead>
        <tr>
          <th scope="col">Format</th>
          <th scope="col">Download</th>
        </tr>
      </thead>
      <tbody>
        {policies.map((policy) => (
          <tr key={policy.title}>
            <th scope="row">
              {policy.title}
              <span className="block text-[0.9rem] text-soft">
                <InlineCode text={policy.whereItGoes} />
              </span>
            </th>
            <td>
              <ul className="flex flex-wrap gap-x-4">
                {policy.files.map((file) => (
                  <li key={file.strictness}>
                    <a href={file.path} download={policy.fileName} aria-label={`${policy.title}, ${file.strictness}`}>
                      {file.strictness}
                    </a>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
