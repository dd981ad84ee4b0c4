import {
  type Argument,
  type CallExpression,
  type Expression,
  type ObjectExpression,
  parseSync,
  Visitor,
} from "oxc-parser";
import { AnnotationsSchema, type ToolDefinition } from "@/lib/catalogue/tool";
import { isZod, jsonObject, schemaOf } from "./schemas";
import { TOOL_NAME } from "./tool-name";
import { propertiesOf, resolve, Scope, valueOf } from "./values";

/** Without one of these words there is nothing to find. */
const MARKS = /inputSchema|input_schema|registerTool|addTool|\.tool\b|readOnlyHint/;

/**
 * The tools that a JavaScript or TypeScript source defines: `server.tool(…)` and `registerTool(…)` of the SDK, `addTool`
 * of fastmcp, and object literals with a name and an input schema. `shared` are constants of the package's other modules
 * (shared-constants.ts). Nothing is run.
 */
export function findTools(
  filename: string,
  source: string,
  shared?: ReadonlyMap<string, Expression>,
): ToolDefinition[] {
  if (!MARKS.test(source)) return []; // Parsing a large bundle takes seconds.
  const { program } = parseSync(filename, source);
  const constants = new Map<string, Expression>();
  const calls: CallExpression[] = [];
  const objects: ObjectExpression[] = [];
  new Visitor({
    VariableDeclarator(node) {
      if (node.id.type === "Identifier" && node.init !== null && !constants.has(node.id.name))
        constants.set(node.id.name, node.init);
    },
    CallExpression: (node) => void calls.push(node),
    ObjectExpression: (node) => void (mayBeTool(node) && objects.push(node)),
  }).visit(program);
  const scope = new Scope(constants, shared);
  const found = [
    ...calls.map((call) => toolOfCall(call, scope)),
    ...objects.map((object) => toolOfObject(object, scope, ["inputSchema", "input_schema", "schema"])),
  ];
  return found.filter((tool) => tool !== null);
}

/** Bundles hold a hundred thousand object literals; few have both keys, in plain sight or by a spread. */
function mayBeTool({ properties }: ObjectExpression): boolean {
  const has = (...names: string[]): boolean =>
    properties.some(
      (property) =>
        property.type === "SpreadElement" ||
        (property.key.type === "Identifier" && names.includes(property.key.name)) ||
        (property.key.type === "Literal" &&
          typeof property.key.value === "string" &&
          names.includes(property.key.value)),
    );
  // Many frameworks' own form: `{ name, description, schema, handler }` or with annotations.
  const isFramework = has("schema") && has("description") && has("handler", "execute", "annotations");
  return has("name") && (has("inputSchema", "input_schema") || isFramework);
}

function toolOfCall(node: CallExpression, scope: Scope): ToolDefinition | null {
  const { callee } = node;
  if (callee.type !== "MemberExpression" || callee.computed || callee.property.type !== "Identifier") return null;
  const method = callee.property.name;
  if (!["tool", "registerTool", "addTool"].includes(method)) return null;
  const [first, second, ...rest] = node.arguments.filter((argument: Argument) => argument.type !== "SpreadElement");
  if (first === undefined) return null;
  if (method === "addTool") return toolOfObject(resolve(first, scope), scope, ["parameters", "inputSchema"]);
  const name = valueOf(first, scope);
  if (typeof name !== "string" || !TOOL_NAME.test(name) || second === undefined) return null;
  return method === "tool"
    ? shortTool(name, [second, ...rest], scope)
    : registeredTool(name, resolve(second, scope), scope);
}

/** `registerTool(name, { title, description, inputSchema, annotations }, handler)` */
function registeredTool(name: string, config: Expression | null, scope: Scope): ToolDefinition | null {
  if (config?.type !== "ObjectExpression") return null;
  return definition(name, new Map(propertiesOf(config, scope)), ["inputSchema"], scope);
}

/** `tool(name, description?, shape?, annotations?, handler)`: the parts are told apart by what they are. */
function shortTool(name: string, args: Expression[], scope: Scope): ToolDefinition | null {
  const [last] = args.slice(-1);
  if (
    last === undefined ||
    !["ArrowFunctionExpression", "FunctionExpression", "Identifier", "CallExpression", "MemberExpression"].includes(
      last.type,
    )
  )
    return null;
  const parts = new Map<string, Expression>();
  for (const arg of args.slice(0, -1)) {
    const part = resolve(arg, scope);
    if (part?.type === "ObjectExpression") {
      const isShape = propertiesOf(part, scope).some(([, value]) => isZod(value, scope));
      parts.set(isShape || part.properties.length === 0 ? "inputSchema" : "annotations", part);
    } else if (typeof valueOf(arg, scope) === "string") parts.set("description", arg);
    else if (part !== null && isZod(part, scope)) parts.set("inputSchema", part);
  }
  return definition(name, parts, ["inputSchema"], scope);
}

/** `{ name, description, inputSchema }`, as written for a tools/list handler. */
function toolOfObject(node: Expression | null, scope: Scope, schemaKeys: string[]): ToolDefinition | null {
  if (node?.type !== "ObjectExpression" || node.properties.length < 2) return null;
  const parts = new Map(propertiesOf(node, scope));
  const nameAt = parts.get("name");
  if (nameAt === undefined || !schemaKeys.some((key) => parts.has(key))) return null;
  const name = valueOf(nameAt, scope);
  return typeof name === "string" && TOOL_NAME.test(name) ? definition(name, parts, schemaKeys, scope) : null;
}

function definition(name: string, parts: Map<string, Expression>, schemaKeys: string[], scope: Scope): ToolDefinition {
  const text = (key: string): string | null => {
    const part = parts.get(key);
    const value = part === undefined ? null : valueOf(part, scope);
    return typeof value === "string" ? value : null;
  };
  const schemaAt = schemaKeys.map((key) => parts.get(key)).find((part) => part !== undefined);
  const hints = parts.get("annotations");
  const annotations = AnnotationsSchema.safeParse(hints === undefined ? null : jsonObject(valueOf(hints, scope)));
  return {
    name,
    title: text("title"),
    description: text("description"),
    inputSchema: schemaAt === undefined ? null : schemaOf(schemaAt, scope),
    outputSchema: null,
    annotations: annotations.success ? annotations.data : null,
  };
}
