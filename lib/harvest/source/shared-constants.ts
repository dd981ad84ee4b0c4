import { type Expression, parseSync, type Program, type Statement } from "oxc-parser";

/** Minifiers give a hundred things one short name. */
const SHORTEST = 3;

/** Constants of a package's modules by name, gathered module by module. */
export class SharedConstants {
  readonly #found = new Map<string, { value: Expression; text: string } | null>();

  /** Adds what a module declares at its top. @throws what the parser throws. */
  add(filename: string, source: string): void {
    const { program } = parseSync(filename, source);
    for (const [name, value] of declaredBy(program)) {
      if (name.length < SHORTEST) continue;
      const text = source.slice(value.start, value.end);
      const known = this.#found.get(name);
      // Packages hold one source twice (CommonJS, ESM); different things of one name are nobody's.
      if (known === undefined) this.#found.set(name, { value, text });
      else if (known !== null && known.text !== text) this.#found.set(name, null);
    }
  }

  all(): Map<string, Expression> {
    return new Map([...this.#found].flatMap(([name, found]) => (found === null ? [] : [[name, found.value]])));
  }
}

function declaredBy({ body }: Program): [string, Expression][] {
  return body.flatMap(declaredIn);
}

/** `const X = …`, `export const X = …` and `exports.X = …` */
function declaredIn(statement: Statement | Program["body"][number]): [string, Expression][] {
  if (statement.type === "ExportNamedDeclaration")
    return statement.declaration?.type === "VariableDeclaration" ? declaredIn(statement.declaration) : [];
  if (statement.type === "VariableDeclaration")
    return statement.declarations.flatMap(({ id, init }): [string, Expression][] =>
      id.type === "Identifier" && init !== null ? [[id.name, init]] : [],
    );
  if (statement.type !== "ExpressionStatement" || statement.expression.type !== "AssignmentExpression") return [];
  const { left, right } = statement.expression;
  const isExport =
    left.type === "MemberExpression" && left.object.type === "Identifier" && left.object.name === "exports";
  return isExport && left.property.type === "Identifier" ? [[left.property.name, right]] : [];
}
