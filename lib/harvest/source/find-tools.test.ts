import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ToolDefinitionSchema } from "@/lib/catalogue/tool";
import { findTools } from "./find-tools";
import { SharedConstants } from "./shared-constants";

const find = (source: string, file = "server.ts") => findTools(file, source);

describe("tools that a source defines", () => {
  test("registerTool with a shape of zod types", () => {
    const source = `
      import { z } from "zod";
      const limit = z.number().int().default(10).describe("How many");
      server.registerTool("list_things", {
        title: "List things",
        description: "Lists " + "things",
        inputSchema: { query: z.string().describe(\`What to find\`), limit, tags: z.array(z.enum(["a", "b"])).optional() },
        annotations: { readOnlyHint: true, openWorldHint: false },
      }, async () => ({ content: [] }));`;
    expect(find(source)).toEqual([
      {
        name: "list_things",
        title: "List things",
        description: "Lists things",
        inputSchema: {
          type: "object",
          properties: {
            query: { type: "string", description: "What to find" },
            limit: { type: "integer", default: 10, description: "How many" },
            tags: { type: "array", items: { type: "string", enum: ["a", "b"] } },
          },
          required: ["query"],
        },
        outputSchema: null,
        annotations: { readOnlyHint: true, openWorldHint: false },
      },
    ]);
  });

  test("the short form, whose parts are told apart by what they are", () => {
    const [full, bare] = find(`
      server.tool("delete_file", "Deletes a file", { path: z.string() }, { destructiveHint: true }, handler);
      server.tool("status", async () => {});`);
    expect(full).toMatchObject({
      description: "Deletes a file",
      inputSchema: { properties: { path: { type: "string" } }, required: ["path"] },
      annotations: { destructiveHint: true },
    });
    expect(bare).toMatchObject({ name: "status", description: null, inputSchema: null });
  });

  test("literals for a tools/list handler, with constants, spreads and joined lines", () => {
    const source = `
      const NAMES = { exec: "pods_exec" };
      const common = { namespace: { type: "string" } };
      export const EXEC: Tool = {
        name: NAMES.exec,
        description: ["Runs a command", "in a pod"].join("\\n"),
        inputSchema: { type: "object", properties: { ...common, command: { type: "array", items: { type: "string" } } }, required: ["command"] },
      } as const;`;
    expect(find(source)).toMatchObject([
      {
        name: "pods_exec",
        description: "Runs a command\nin a pod",
        inputSchema: {
          properties: { namespace: { type: "string" }, command: { type: "array" } },
          required: ["command"],
        },
      },
    ]);
  });

  test("fastmcp's addTool and a converted zod object", () => {
    const source = `
      const Input = z.object({ url: z.string().url() });
      server.addTool({ name: "scrape", description: "Scrapes", parameters: z.object({ url: z.string().url() }), execute });
      const tools = [{ name: "fetch", inputSchema: zodToJsonSchema(Input) }];`;
    const url = { type: "string", format: "uri" };
    expect(find(source).map(({ inputSchema }) => inputSchema?.properties)).toEqual([{ url }, { url }]);
  });

  test("the shape of a zod object", () => {
    const source = `const P = z.object({ q: z.string() }); server.registerTool("a", { inputSchema: P.shape }, run)`;
    expect(find(source)).toMatchObject([{ inputSchema: { required: ["q"] } }]);
  });

  test("minified code and CommonJS", () => {
    const source = `exports.t=[{name:"a_b",description:"x",inputSchema:{type:"object",properties:{q:{type:"string"}},additionalProperties:!1}}];`;
    expect(find(source, "server.cjs")).toMatchObject([{ name: "a_b", inputSchema: { additionalProperties: false } }]);
  });

  test("a schema that cannot be read is not known, never empty", () => {
    expect(find(`server.registerTool("a", { inputSchema: imported.Schema }, run)`)).toMatchObject([
      { inputSchema: null },
    ]);
    expect(find(`const t = { name: "b", inputSchema: build() }`)).toMatchObject([{ inputSchema: null }]);
  });
});

describe("constants of other modules", () => {
  const shared = (...sources: string[]) => {
    const constants = new SharedConstants();
    for (const [index, source] of sources.entries()) constants.add(`m${index}.js`, source);
    return constants.all();
  };
  test("names and schemas by import, by namespace and from CommonJS", () => {
    const others = shared(
      `export const NAME = "search"; export const Input = z.object({ q: z.string() });`,
      `exports.Other = z.object({ n: z.number() });`,
    );
    const source = `
      import { NAME, Input } from "./a.js"; import * as b from "./b.js";
      server.registerTool(NAME, { inputSchema: Input }, run);
      const t = { name: "other", inputSchema: zodToJsonSchema(b.Other) };`;
    expect(findTools("server.ts", source, others)).toMatchObject([
      { name: "search", inputSchema: { properties: { q: { type: "string" } } } },
      { name: "other", inputSchema: { properties: { n: { type: "number" } } } },
    ]);
  });
  test("different things of one name are nobody's; the module's own wins", () => {
    const others = shared(`const NAME = "a"`, `const NAME = "b"`, `const SAME = "c"`, `const SAME = "c"`);
    expect([...others.keys()]).toEqual(["SAME"]);
    const source = `const SAME = "mine"; server.registerTool(SAME, { description: "x" }, run);`;
    expect(findTools("server.ts", source, others)).toMatchObject([{ name: "mine" }]);
  });
});

test("a framework's own form", () => {
  const source = `export const click = defineTool({ name: "click", description: "Clicks", annotations: { readOnlyHint: false },
    schema: { uid: zod.string() }, handler: async () => {} });`;
  expect(find(source)).toMatchObject([{ name: "click", inputSchema: { required: ["uid"] } }]);
});

describe("what is no tool", () => {
  test.each([
    ["a name that is made at run time", "server.tool(prefix + name, async () => {})"],
    ["a name in a comment or a string", `// server.tool("x", run)\nconst text = 'server.tool("x", run)';`],
    ["an object without a schema", `const person = { name: "Ada", description: "a person" };`],
    ["a sentence as a name", `server.tool("Look at this, please", async () => {})`],
    ["a call of something else", `gulp.task("build", () => {})`],
    ["a name alone", `server.tool("x")`],
  ])("%s", (_, source) => {
    expect(find(source)).toEqual([]);
  });
});

describe("sources that are odd", () => {
  test("constants that name each other end", () => {
    const source = `const a = b; const b = a; const c = { ...c, x: c }; server.registerTool("loop", { description: a, inputSchema: c, annotations: c }, run);`;
    expect(find(source)).toMatchObject([{ name: "loop", description: null }]);
  });
  test("a chain of calls that leads back to itself ends", () => {
    expect(find(`const s = s.min(1); server.registerTool("loop", { inputSchema: s }, run)`)).toHaveLength(1);
  });
  test("deep nesting ends", () => {
    const deep = "{a:".repeat(300) + "1" + "}".repeat(300);
    expect(find(`const t = { name: "deep", inputSchema: { type: "object", properties: ${deep} } }`)).toHaveLength(1);
  });
  test("whatever the text is, what comes out are definitions", () => {
    const piece = fc.constantFrom(
      ...[
        "server.tool(",
        "registerTool(",
        '"name"',
        "{",
        "}",
        "(",
        ")",
        "name:",
        "inputSchema:",
        "z.object(",
        "z.string()",
      ],
      ...[
        ".optional()",
        "...",
        ",",
        "`${",
        "`",
        "const a = ",
        "a",
        "=>",
        "[",
        "]",
        '"type": "object"',
        "\n",
        "+",
        "!0",
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const tool of find(pieces.join(" "))) expect(ToolDefinitionSchema.parse(tool)).toEqual(tool);
      }),
    );
  });
});
