import { describe, expect, it } from "vitest";
import type { Annotations } from "@/lib/catalogue/tool";
import { classify } from "./classify";
import { compareDeclared } from "./declared";

const compare = (name: string, description: string, annotations: Annotations | null) =>
  compareDeclared(
    annotations,
    classify({
      server: { name: "example" },
      tool: { name, title: null, description, inputSchema: null, outputSchema: null, annotations },
    }),
  );
const verdict = (comparison: ReturnType<typeof compare>, hint: string) =>
  comparison.hints.find((one) => one.hint === hint);

describe("declared and derived", () => {
  it("agrees and conflicts", () => {
    expect(verdict(compare("list_boats", "Lists boats", { readOnlyHint: true }), "readOnlyHint")?.verdict).toBe(
      "agreement",
    );
    const conflict = compare("delete_boat", "Deletes a boat", { readOnlyHint: true, destructiveHint: false });
    expect(verdict(conflict, "readOnlyHint")?.verdict).toBe("conflict");
    expect(conflict.conflicts).toBe(2);
    expect(conflict.suggested).toMatchObject({ readOnlyHint: false, destructiveHint: true });
  });

  it("spells out what a missing hint means", () => {
    const hint = verdict(compare("rename_boat", "Renames a boat", null), "destructiveHint");
    expect(hint).toMatchObject({ verdict: "not declared", declared: null, assumed: true, derived: false });
    expect(hint?.sentence).toContain("clients assume true");
  });

  it("speaks of an Execute tool with the right article", () => {
    expect(verdict(compare("run_shell", "Runs a shell command", null), "readOnlyHint")?.sentence).toContain(
      "an Execute",
    );
  });
});
