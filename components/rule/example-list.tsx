type Example = { name: string; description?: string; inputSchema?: Record<string, unknown>; server?: string };

/** Definitions written for a rule: they are run with its tests. */
export function ExampleList({ examples }: { examples: readonly Example[] }) {
  if (examples.length === 0) return <p className="text-soft">None.</p>;
  return (
    <ul className="space-y-2">
      {examples.map((example, index) => (
        <li key={index} className="border-l-2 border-line pl-3">
          <code className="font-semibold">{example.name}</code>
          {example.description ? <span className="block">{example.description}</span> : null}
          {example.inputSchema ? <code className="block text-soft">{JSON.stringify(example.inputSchema)}</code> : null}
        </li>
      ))}
    </ul>
  );
}
