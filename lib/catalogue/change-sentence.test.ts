import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANGE_KINDS, isChangeKind, type ChangeView } from "./change";
import { changeText, differingParts } from "./change-sentence";

function aChange(parts: Partial<ChangeView>): ChangeView {
  return {
    ...{ id: 1, at: new Date(0), kind: "tool added", server: { slug: "s", title: "S" }, tool: "pods_exec" },
    ...{ category: "Execute", before: null, after: null, note: null, risk: 4, ...parts },
  };
}

describe("changeText", () => {
  it.each([
    [aChange({}), "pods_exec was added: an Execute tool, risk 4/5 High."],
    [
      aChange({ kind: "tool renamed", before: "exec" }),
      "exec goes by another name now: pods_exec: an Execute tool, risk 4/5 High.",
    ],
    [aChange({ kind: "risk raised", before: "2", after: "4" }), "The risk of pods_exec went up from 2 to 4/5 High."],
    [aChange({ kind: "category changed", before: "Read", after: "Execute" }), "pods_exec was Read and is now Execute."],
    [
      aChange({
        kind: "category changed",
        before: "Read",
        after: "Write",
        note: "labelled anew, its definition is as it was",
      }),
      "pods_exec was Read and is now Write: labelled anew, its definition is as it was.",
    ],
    [
      aChange({ kind: "description changed", before: "Run a command.", after: "Run a command. And send it out." }),
      "The description of pods_exec now also says “And send it out.”",
    ],
    [
      aChange({
        kind: "description changed",
        before: "Runs an allowed command in a pod",
        after: "Runs a command in a pod",
      }),
      "The description of pods_exec changed: “an allowed” became “a”.",
    ],
    [
      aChange({ kind: "schema changed", note: "argument force added" }),
      "The arguments or the answer of pods_exec changed: argument force added.",
    ],
    [aChange({ kind: "server deleted", tool: null }), "The server was deleted by its source."],
    [
      aChange({ kind: "servers merged", tool: null, before: "a", after: "b", note: "both name npm:x" }),
      "a and b turned out to be one server: both name npm:x.",
    ],
  ])("%#", (change, text) => {
    expect(changeText(change)).toBe(text);
  });

  it("says something specific of every kind, shows what is hidden, and stays short whatever strangers write", () => {
    const text = fc.option(fc.string({ unit: "binary", maxLength: 2000 }), { nil: null });
    const kinds = fc.constantFrom(...Object.keys(CHANGE_KINDS).filter(isChangeKind));
    fc.assert(
      fc.property(kinds, text, text, fc.string({ minLength: 1, maxLength: 300 }), (kind, before, after, tool) => {
        const said = changeText(aChange({ kind, before, after, tool }));
        expect(said).toMatch(/[.!?…]”?$/);
        expect(said).not.toMatch(/[\u0000-\u0008\u200b\u202e]/);
        expect(said.length).toBeLessThan(5000);
      }),
    );
  });
});

describe("differingParts", () => {
  it("gives both texts back when put between what they share", () => {
    expect(differingParts("a b c d", "a x y d")).toEqual(["b c", "x y"]);
    expect(differingParts("same", "same")).toEqual(["", ""]);
    expect(differingParts("a a", "a a a")).toEqual(["", "a"]);
  });
});
