import { AnnotationsSchema, type ToolDefinition } from "@/lib/catalogue/tool";
import { functionSchema, modelSchema } from "./python-schemas";
import { argumentsOf, bodyOf, childOf, childrenOf, descendantsOf, docstringNode, fieldOf } from "./python-syntax";
import { kindOf, parseModule, textOf, type Argument, type Node } from "./python-syntax";
import { cleanDoc, pythonValue, PythonScope, type PythonClass } from "./python-values";
import { jsonObject } from "./schemas";
import { TOOL_NAME } from "./tool-name";

/** Without one of these words a module defines no tool. */
const MARKS = /\.tool\b|\.add_tool\b|\bTool\(/;

/**
 * The tools that the modules of a Python package define: functions decorated with FastMCP's `tool`, those given to
 * `add_tool`, and `Tool(name=…, inputSchema=…)` of a low-level list. Nothing is run.
 */
export function findPythonTools(modules: readonly string[]): ToolDefinition[] {
  if (!modules.some((text) => MARKS.test(text))) return [];
  const parsed = modules.map(parseModule);
  const scope = scopeOf(parsed);
  return parsed
    .filter(({ text }) => MARKS.test(text))
    .flatMap((module) => [...descendantsOf(module)].flatMap((node) => toolAt(node, scope) ?? []));
}

function toolAt(node: Node, scope: PythonScope): ToolDefinition | null {
  if (kindOf(node) === "DecoratedStatement") return decoratedTool(node, scope);
  if (kindOf(node) !== "CallExpression") return null;
  const [callee] = childrenOf(node);
  const name = callee === undefined ? "" : textOf(callee);
  const args = argumentsOf(childOf(node, "ArgList"));
  if (/^(\w+\.)*Tool$/.test(name)) return listedTool(args, scope);
  return /^(\w+\.)+add_tool$/.test(name) ? addedTool(args, scope) : null;
}

/** Names of a package's modules. What two modules call the same is the first one's: strangers' code is read, not linked. */
function scopeOf(modules: readonly Node[]): PythonScope {
  const constants = new Map<string, Node>();
  const classes = new Map<string, PythonClass>();
  const functions = new Map<string, Node>();
  for (const statement of modules.flatMap(childrenOf)) {
    const definition = kindOf(statement) === "DecoratedStatement" ? decorated(statement) : statement;
    const name = definition === null ? null : childOf(definition, "VariableName");
    if (definition === null || name === null) continue;
    const key = textOf(name);
    if (kindOf(definition) === "AssignStatement") {
      const { value } = fieldOf(childrenOf(definition));
      if (value !== null && !constants.has(key)) constants.set(key, value);
    } else if (kindOf(definition) === "ClassDefinition" && !classes.has(key))
      classes.set(key, classOf(key, definition));
    else if (kindOf(definition) === "FunctionDefinition" && !functions.has(key)) functions.set(key, definition);
  }
  return new PythonScope(constants, classes, functions);
}

function classOf(name: string, definition: Node): PythonClass {
  const bases = argumentsOf(childOf(definition, "ArgList")).map(({ value }) => textOf(value).split(".").at(-1) ?? "");
  const fields = bodyOf(definition)
    .filter((statement) => kindOf(statement) === "AssignStatement")
    .map((statement) => fieldOf(childrenOf(statement)));
  return { name, bases, fields, doc: docstringNode(definition) };
}

function decorated(statement: Node): Node | null {
  return childOf(statement, "FunctionDefinition") ?? childOf(statement, "ClassDefinition");
}

/** `@mcp.tool`, `@mcp.tool()`, `@mcp.tool("name", description=…)` above a function. */
function decoratedTool(statement: Node, scope: PythonScope): ToolDefinition | null {
  const definition = childOf(statement, "FunctionDefinition");
  if (definition === null) return null;
  const decorator = childrenOf(statement).find(
    (child) => kindOf(child) === "Decorator" && /^@\s*\w+(\.\w+)*\.tool\s*(\(|$)/.test(textOf(child)),
  );
  if (decorator === undefined) return null;
  return functionTool(definition, argumentsOf(childOf(decorator, "ArgList")), scope);
}

/** `mcp.add_tool(function, name=…, description=…)` */
function addedTool(args: readonly Argument[], scope: PythonScope): ToolDefinition | null {
  const [first, ...rest] = args;
  const definition = first === undefined ? undefined : scope.functions.get(textOf(first.value));
  return definition === undefined ? null : functionTool(definition, rest, scope);
}

function functionTool(definition: Node, args: readonly Argument[], scope: PythonScope): ToolDefinition | null {
  const own = childOf(definition, "VariableName");
  const positional = args.find(({ name }) => name === null)?.value;
  const named = textArgument(args, "name", scope) ?? (positional ? asText(positional, scope) : null);
  const name = named ?? (own === null ? "" : textOf(own));
  if (!TOOL_NAME.test(name)) return null;
  const doc = docstringNode(definition);
  const written = doc === null ? null : asText(doc, scope);
  return {
    name,
    title: textArgument(args, "title", scope),
    description: textArgument(args, "description", scope) ?? (written === null ? null : cleanDoc(written)),
    inputSchema: functionSchema(definition, scope),
    outputSchema: null,
    annotations: annotationsOf(args, scope),
  };
}

/** `Tool(name=…, description=…, inputSchema=…)` of a tools/list handler. */
function listedTool(args: readonly Argument[], scope: PythonScope): ToolDefinition | null {
  const schemaAt = args.find(({ name }) => /^(inputSchema|input_schema)$/.test(name ?? ""))?.value;
  const name = textArgument(args, "name", scope);
  if (schemaAt === undefined || name === null || !TOOL_NAME.test(name)) return null;
  return {
    name,
    title: textArgument(args, "title", scope),
    description: textArgument(args, "description", scope),
    inputSchema: modelSchema(schemaAt, scope) ?? jsonObject(pythonValue(schemaAt, scope)),
    outputSchema: null,
    annotations: annotationsOf(args, scope),
  };
}

/** A dictionary, or `ToolAnnotations(readOnlyHint=True)`. */
function annotationsOf(args: readonly Argument[], scope: PythonScope): ToolDefinition["annotations"] {
  const at = args.find(({ name }) => name === "annotations")?.value;
  if (at === undefined) return null;
  const fields = argumentsOf(childOf(at, "ArgList")).flatMap(({ name, value }) =>
    name === null ? [] : [[name, pythonValue(value, scope)] as const],
  );
  const hints = kindOf(at) === "CallExpression" ? Object.fromEntries(fields) : pythonValue(at, scope);
  const annotations = AnnotationsSchema.safeParse(jsonObject(hints));
  return annotations.success ? annotations.data : null;
}

function textArgument(args: readonly Argument[], name: string, scope: PythonScope): string | null {
  const at = args.find((arg) => arg.name === name)?.value;
  return at === undefined ? null : asText(at, scope);
}

function asText(node: Node, scope: PythonScope): string | null {
  const value = pythonValue(node, scope);
  return typeof value === "string" ? value : null;
}
