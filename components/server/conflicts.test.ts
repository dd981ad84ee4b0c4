import { describe, expect, it } from "vitest";
import type { Category } from "@/lib/catalogue/category";
import type { Annotations } from "@/lib/catalogue/tool";
import { compareDeclared } from "@/lib/classifier/declared";
import { annotationPatch, conflictsOf, patchText, undeclaredCount, type Declared } from "./conflicts";

type Parts = { name?: string; annotations?: Annotations; category?: Category };

const tool = ({ name = "tool", annotations, category = "Read" }: Parts): Declared => ({
  ...{ name, slug: name },
  hints: compareDeclared(annotations ?? null, { category, signals: [] }).hints,
});

describe("declared against derived", () => {
  it("finds a deletion that is declared harmless", () => {
    const tools = [
      tool({ name: "drop", category: "Destructive", annotations: { readOnlyHint: false, destructiveHint: false } }),
    ];
    expect(conflictsOf(tools)[0]?.hints.map(({ hint }) => hint)).toEqual(["destructiveHint"]);
    expect(JSON.parse(patchText(annotationPatch(tools)))).toEqual({ drop: { annotations: { destructiveHint: true } } });
  });

  it("finds a reader that declares itself a writer, and counts silence apart", () => {
    const tools = [tool({ annotations: { readOnlyHint: false } }), tool({ name: "silent" })];
    expect(conflictsOf(tools)).toHaveLength(1);
    expect(undeclaredCount(tools)).toBe(1);
  });

  it("has nothing to say of a tool that agrees, and keeps odd names as names", () => {
    expect(patchText(annotationPatch([tool({ annotations: { readOnlyHint: true } })]))).toBe("{}");
    expect(Object.keys(JSON.parse(patchText(annotationPatch([tool({ name: "__proto__" })]))))).toEqual(["__proto__"]);
  });
});
