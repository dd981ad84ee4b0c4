import type { Label } from "@/lib/catalogue/label";
import { ServerRecordSchema, type ServerRecord } from "@/lib/catalogue/server";
import { ToolDefinitionSchema, type ToolDefinition } from "@/lib/catalogue/tool";
import { UpstreamError } from "@/lib/errors";
import type { Source, SourceItem, SourcePage } from "@/lib/sources/source";
import type { SaveContext } from "./save";

/** Records, labels and a source for this room's tests. */

type RecordParts = Omit<Partial<ServerRecord>, "tools" | "packages"> & {
  npm?: string | string[];
  tools?: ToolDefinition[];
};

/** A record from `source/sourceId` and what matters to the test. */
export function aRecord(id: string, { npm = [], ...parts }: RecordParts = {}): ServerRecord {
  const source = id.slice(0, id.indexOf("/"));
  const sourceId = id.slice(source.length + 1);
  const packages = [npm].flat().map((identifier) => ({ registryType: "npm", identifier }));
  return ServerRecordSchema.parse({ source, sourceId, name: sourceId, packages, ...parts });
}

export function aTool(name: string, description = `${name} does things`): ToolDefinition {
  return ToolDefinitionSchema.parse({ name, description, inputSchema: { type: "object" } });
}

/** Enough of a classifier to see that labels are stored, counted and followed. */
export function labelByWord(_server: unknown, { name, description }: ToolDefinition): Label {
  const destructive = `${name} ${description}`.includes("delete");
  return {
    ...(destructive
      ? { category: "Destructive", risk: 4, severity: "High" }
      : { category: "Read", risk: 1, severity: "Minimal" }),
    ...{ confidence: 1, signals: [], findings: [], summary: "", rationale: "", ruleset: "test", override: null },
  };
}

const TRUST = ["official", "harvest", "docker", "toolhive"];

export const TEST_CONTEXT: Omit<SaveContext, "now"> = { rank: (source) => TRUST.indexOf(source), label: labelByWord };

/** A source that lists the given pages; an Error among them is thrown there. Cursors are page numbers. */
export function aSource(
  pages: readonly (readonly (ServerRecord | SourceItem)[] | Error)[],
  parts: Partial<Source> = {},
): Source {
  return {
    ...{ id: "official", title: "Official", homepage: "", licence: "", attribution: "" },
    ...{ defaultOrigin: null, complete: true, recognises: async () => false },
    async *pages(_origin, { cursor }) {
      if (cursor === "no longer known") throw new UpstreamError("bad cursor", "status 400");
      for (let index = Number(cursor ?? 0); index < pages.length; index += 1) {
        const page = pages[index] ?? [];
        if (page instanceof Error) throw page;
        yield {
          items: page.map(itemOf),
          cursor: index + 1 < pages.length ? String(index + 1) : null,
        } satisfies SourcePage;
      }
    },
    ...parts,
  };
}

function itemOf(item: ServerRecord | SourceItem): SourceItem {
  return "kind" in item ? item : { kind: "record", record: item };
}

/** 3,000 records with three tools each, a hundred a page. */
export function bigSource(): Source {
  const record = (number: number): ServerRecord =>
    aRecord(`official/io.acme/server-${number}`, {
      registryName: `io.acme/server-${number}`,
      npm: `server-${number}`,
      tools: ["read", "write", "delete"].map((verb) => aTool(`${verb}_${number}`)),
    });
  const page = (start: number): ServerRecord[] => Array.from({ length: 100 }, (_, index) => record(start + index));
  return aSource(Array.from({ length: 30 }, (_, index) => page(index * 100)));
}
