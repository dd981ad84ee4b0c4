import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ToolDefinitionSchema } from "@/lib/catalogue/tool";
import { findPythonTools } from "./find-python-tools";

const find = (...modules: string[]) => findPythonTools(modules);

describe("tools that a Python source defines", () => {
  test("FastMCP: name, docstring and type hints", () => {
    const source = `
mcp = FastMCP("notes")
LIMIT = 10

@mcp.tool()
async def list_notes(
    folder: str,
    tags: list[str] | None = None,
    limit: Annotated[int, Field(description="How many", ge=1)] = LIMIT,
    order: Literal["asc", "desc"] = "asc",
    ctx: Context = None,
) -> str:
    """
    Lists notes.

        Indented.
    """
    return ""
`;
    expect(find(source)).toEqual([
      {
        ...{ name: "list_notes", title: null, description: "Lists notes.\n\n    Indented." },
        inputSchema: {
          type: "object",
          properties: {
            folder: { type: "string" },
            tags: { anyOf: [{ type: "array", items: { type: "string" } }, { type: "null" }], default: null },
            limit: { type: "integer", description: "How many", default: 10 },
            order: { enum: ["asc", "desc"], default: "asc" },
          },
          required: ["folder"],
        },
        ...{ outputSchema: null, annotations: null },
      },
    ]);
  });

  test("what the decorator says wins; functions that are added by hand", () => {
    const source = `
@server.tool("rm", description="Removes " "a note", annotations=ToolAnnotations(destructiveHint=True))
def remove(self, note: Note): pass

@app.mcp.tool
def plain(): pass

def add(a: int, b: float = 1.5):
    'Adds'
mcp.add_tool(add, name="plus")

class Note(BaseModel):
    id: int = Field(..., description="Which")
    text: Optional[str] = None
`;
    const [rm, plain, plus] = find(source);
    expect(rm).toMatchObject({ name: "rm", description: "Removes a note", annotations: { destructiveHint: true } });
    expect(rm?.inputSchema).toMatchObject({
      properties: {
        note: {
          properties: { id: { type: "integer", description: "Which" }, text: { default: null } },
          required: ["id"],
        },
      },
    });
    expect(plain).toMatchObject({ name: "plain", description: null, inputSchema: { properties: {} } });
    expect(plus).toMatchObject({ name: "plus", description: "Adds", inputSchema: { required: ["a"] } });
  });

  test("a low-level list, with names and models of another module", () => {
    const names = `
class Names(str, Enum):
    LOG = "git_log"
class Log(BaseModel):
    repo: str
    count: int = 10
`;
    const server = `
from .names import *
async def list_tools():
    return [
        Tool(name=Names.LOG.value, description=f"Logs of {Names.LOG}", inputSchema=Log.model_json_schema()),
        types.Tool(name="raw", description=dedent("""\\
            Two
              lines"""), inputSchema={"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}),
    ]
`;
    expect(find(names, server)).toMatchObject([
      {
        ...{ name: "git_log", description: "Logs of git_log" },
        inputSchema: { properties: { repo: { type: "string" }, count: { default: 10 } }, required: ["repo"] },
      },
      { name: "raw", inputSchema: { required: ["a"] } },
    ]);
  });

  test("a schema that cannot be read is not known, never empty", () => {
    expect(find(`t = Tool(name="a", inputSchema=build())`)).toMatchObject([{ inputSchema: null }]);
  });
});

describe("what is no tool", () => {
  test.each([
    ["a name that is made at run time", `t = Tool(name=prefix + name, inputSchema={})`],
    ["a comment or a string", `# @mcp.tool()\nx = "Tool(name='a', inputSchema={})"`],
    ["langchain's decorator", `@tool\ndef a(): pass`],
    ["a Tool without a schema", `t = Tool(name="hammer")`],
    ["a class with the decorator", `@mcp.tool()\nclass A: pass`],
    ["a sentence as a name", `@mcp.tool("Look at this")\ndef a(): pass`],
  ])("%s", (_, source) => {
    expect(find(source)).toEqual([]);
  });
});

describe("sources that are odd", () => {
  test("constants and classes that name each other end", () => {
    const source = `
A = B
B = A
class C(D):
    x: "C"
    d: D
class D(C):
    c: C
@mcp.tool(description=A)
def loop(c: C, b: A = B): pass
`;
    expect(find(source)).toMatchObject([{ name: "loop", description: null }]);
  });
  test("deep nesting and broken syntax", () => {
    const deep = `x = ${"[".repeat(20_000)}\n@mcp.tool()\ndef a(x: ${"list[".repeat(5_000)}int${"]".repeat(5_000)}): pass`;
    expect(() => find(deep)).not.toThrow();
    expect(() => find(`@mcp.tool(\ndef a(:\n  """x\n`)).not.toThrow();
  });
  test("property: any text gives definitions that may be stored, or none", () => {
    const words = [
      "@mcp.tool",
      "(",
      ")",
      "def ",
      "a",
      ":",
      "\n",
      "  ",
      '"""',
      "Tool(name=",
      "inputSchema=",
      "{",
      "}",
      "[",
      "]",
      ",",
      "f'",
      "'",
      "\\",
    ];
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 60 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (source) => {
        for (const tool of find(source)) expect(ToolDefinitionSchema.safeParse(tool).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
