import { expect, test } from "vitest";
import { ToolDefinitionSchema } from "@/lib/catalogue/tool";
import { findRenames } from "./renames";

const named = (slug: string, description: string | null, ...parameters: string[]) => ({
  slug,
  definition: ToolDefinitionSchema.parse({
    name: slug,
    description,
    inputSchema: { type: "object", properties: Object.fromEntries(parameters.map((name) => [name, {}])) },
  }),
});

test("a tool that says nearly the same under another name was renamed; the most alike pair up", () => {
  const removed = [
    named("read_file", "Reads one file of the project and returns its text", "path"),
    named("read_files", "Reads several files of the project and returns their texts", "paths"),
    named("gone", "Sends a message to a channel", "channel", "text"),
  ];
  const created = [
    named("files_read_many", "Reads several files of the project and returns their texts.", "paths"),
    named("file_read", "Reads one file of the project and returns its text", "path"),
    named("new", "Lists the branches of a repository", "repository"),
  ];
  expect([...findRenames(removed, created)].sort()).toEqual([
    ["file_read", "read_file"],
    ["files_read_many", "read_files"],
  ]);
});

test("tools that say nothing, or take other arguments, are not matched", () => {
  expect(findRenames([named("a", null)], [named("b", null)]).size).toBe(0);
  expect(findRenames([named("a", "Runs it", "command")], [named("b", "Runs it", "url", "method")]).size).toBe(0);
});
