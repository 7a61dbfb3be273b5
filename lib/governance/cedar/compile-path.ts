import type { Expr } from "./cedar-wasm";
import { EvaluationError, UnsupportedExpression, type Evaluate } from "./evaluate-types";
import type { FactRecord, FactValue } from "./request";
import { SCHEMA_TREE } from "./schema.generated";
import type { AttributeTree, AttributeType } from "./schema-types";

type Variable = "principal" | "resource" | "context";
export type Path = { variable: Variable; names: string[]; kind: "primitive" | "set" | "record" };

/** Attributes of all resources and contexts together: one name has one type across stages (a test holds that). */
export const attributesByVariable: Record<Variable, AttributeTree> = {
  principal: SCHEMA_TREE.agent,
  resource: Object.assign({}, ...Object.values(SCHEMA_TREE.resources)) as AttributeTree,
  context: Object.assign({}, ...Object.values(SCHEMA_TREE.stages).map((stage) => stage.context)) as AttributeTree,
};

/** `context.data.pii` and the like, with what the schema says it is; null when the expression is no such path. */
export function readPath(expression: Expr): Path | null {
  const names: string[] = [];
  let current = expression;
  while ("." in current) {
    const step = (current as { ".": { left: Expr; attr: string } })["."];
    names.unshift(step.attr);
    current = step.left;
  }
  if (!("Var" in current) || current.Var === "action") return null;
  const variable = current.Var as Variable;
  let type: AttributeType | undefined = { kind: "record", attributes: attributesByVariable[variable] };
  for (const name of names) {
    if (type?.kind !== "record") throw new UnsupportedExpression(`attribute ${name} of a value that has none`);
    if (!Object.hasOwn(type.attributes, name)) throw new UnsupportedExpression(`unknown attribute ${name}`);
    type = type.attributes[name];
  }
  if (!type) throw new UnsupportedExpression("unknown attribute");
  return { variable, names, kind: type.kind === "set" || type.kind === "record" ? type.kind : "primitive" };
}

function attribute(record: FactValue | undefined, name: string): FactValue {
  const value = (record as FactRecord | undefined)?.[name];
  if (value === undefined) throw new EvaluationError(`the fact ${name} is missing`);
  return value;
}

/** Reads the path; a missing fact is an error, never a default. */
export function compilePath({ variable, names }: Path): Evaluate {
  const [first, second] = names;
  if (variable === "context") {
    if (first === undefined) return (request) => request.context;
    if (names.length === 1) return (request) => attribute(request.context, first);
    if (names.length === 2 && second !== undefined) {
      return (request) => attribute(attribute(request.context, first), second);
    }
    return (request) => names.reduce<FactValue>(attribute, request.context);
  }
  if (first !== undefined && names.length === 1) return (request) => attribute(request[variable].attrs, first);
  return (request) => names.reduce<FactValue>(attribute, request[variable].attrs);
}
