import fc from "fast-check";
import { expect, test } from "vitest";
import { ToolDefinitionSchema } from "@/lib/catalogue/tool";
import { listTools } from "./list-tools";
import { readMessage } from "./messages";

const limits = { pages: 5, tools: 10 };

/** Tools as strangers write them: the right fields with any content, and anything at all. */
const wildTool = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      name: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("a", "b", "__proto__"), fc.jsonValue()),
      title: fc.jsonValue(),
      description: fc.oneof(fc.string({ unit: "binary" }), fc.jsonValue()),
      inputSchema: fc.jsonValue(),
      outputSchema: fc.jsonValue(),
      annotations: fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom("readOnlyHint", "title"), fc.jsonValue())),
    },
    { requiredKeys: [] },
  ),
);

test("whatever the tools are, the list holds definitions with distinct names and names what was lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(wildTool, { maxLength: 8 }), { minLength: 1, maxLength: 8 }), async (pages) => {
      let page = 0;
      const list = await listTools(async () => {
        const tools = pages[page++];
        return { tools, nextCursor: page < pages.length ? String(page) : null };
      }, limits);
      for (const tool of list.tools) expect(ToolDefinitionSchema.parse(tool)).toEqual(tool);
      expect(new Set(list.tools.map(({ name }) => name)).size).toBe(list.tools.length);
      expect(list.tools.length).toBeLessThanOrEqual(limits.tools);
      const offered = pages.flat().length;
      const lost = list.problems.filter(
        ({ reason }) => reason === "tool unreadable" || reason === "tool repeated",
      ).length;
      if (list.complete) expect(list.tools.length + lost).toBe(offered);
    }),
  );
});

test("a first page that is no page is an error, not an empty list", async () => {
  await expect(listTools(async () => ({ tools: "none" }), limits)).rejects.toThrow();
  await expect(listTools(async () => ({}), limits)).rejects.toThrow();
});

test("any JSON value is sorted or refused, never thrown on", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const message = readMessage(value);
      expect(message === null || ["request", "notification", "error", "result"].includes(message.kind)).toBe(true);
    }),
  );
});
