import type { Argument, FieldText } from "./facts";

/** An argument's name as a field of its own: the key in the schema, or the words in the description. */
export function argumentName(argument: Argument): FieldText {
  if (argument.pointer === "description" && argument.description !== null) return argument.description;
  return { pointer: argument.pointer, text: argument.name, tokens: argument.words };
}
