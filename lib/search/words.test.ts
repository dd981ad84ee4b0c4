import fc from "fast-check";
import { expect, it } from "vitest";
import { highlight } from "./highlight";
import { exactKey, replaceWords, stem, tokensOf, wordsOf } from "./words";

it.each([
  ["pods_exec", ["pods", "exec"]],
  ["podsExec", ["pods", "exec"]],
  ["HTTPServerGet", ["http", "server", "get"]],
  ["listPRs", ["list", "prs"]],
  ["S3Upload", ["s3", "upload"]],
  ["k8s.run-pod", ["k8s", "run", "pod"]],
  ["Übergröße", ["ubergroße"]],
  ["列出容器", ["列出", "出容", "容器"]],
  ["مرحبا", ["مرحبا"]],
  ["😀 x", ["x"]],
  ["⅐ ½", ["17", "12"]],
  ["", []],
])("splits %j", (text, words) => expect(wordsOf(text)).toEqual(words));

it("runs every spelling of a name together", () => {
  for (const name of ["pods_exec", "podsExec", "Pods Exec", "pods.exec"]) expect(exactKey(name)).toBe("podsexec");
});

it.each([
  ["deletes deleted deleting delete", 1],
  ["query queries", 1],
  ["branch branches", 1],
  ["running run runs", 1],
  ["namespace namespaces", 1],
  ["redis aws access status", 4],
])("stems %s to %i", (words, stems) => expect(new Set(words.split(" ").map(stem)).size).toBe(stems));

it("gives places inside the text, in order, for any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const { word, start, end } of tokensOf(text)) {
        expect(word).not.toBe("");
        expect(word.length).toBeLessThanOrEqual(64);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

it("highlights words, inflections, unfinished words and pieces of names", () => {
  const marked = (text: string, matched: string[]) =>
    highlight(text, matched)
      .map((part) => (part.match ? `[${part.text}]` : part.text))
      .join("");
  expect(marked("Deletes a pod; pods_delete", ["delete", "pods"])).toBe("[Deletes] a [pod]; [pods]_[delete]");
  expect(marked("createPullRequest", ["pull"])).toBe("create[Pull]Request");
  expect(marked("Namespaces", ["names*"])).toBe("[Namespaces]");
  expect(marked("<b>x</b>", ["x"])).toBe("<b>[x]</b>");
});

it("loses nothing of a text by highlighting it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string()), (text, matched) => {
      expect(
        highlight(text, matched)
          .map((part) => part.text)
          .join(""),
      ).toBe(text);
    }),
  );
});

it("replaces words where they stand and leaves the rest of the text as it is", () => {
  const replacements = new Map([
    ["exce", "exec"],
    ["pods", "pods"],
  ]);
  expect(replaceWords('Pods_EXCE risk:>=4 -"exce" exces', replacements)).toBe('Pods_exec risk:>=4 -"exec" exces');
  expect(replaceWords("列出容器", new Map([["列出", "x"]]))).toBe("x容器");
});
