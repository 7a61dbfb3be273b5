import type { Expr } from "./cedar-wasm";
import { EvaluationError, UnsupportedExpression, type Evaluate } from "./evaluate-types";
import { attributesByVariable, slotOf, type Variable } from "./fact-slots";
import type { FactRecord, FactValue } from "./request";
import type { AttributeType } from "./schema-types";

export type Path = { variable: Variable; names: string[]; kind: "primitive" | "set" | "record" };

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

/** Cedar has no default for a fact that is not there, and neither has this. */
export function missing(name: string): never {
  throw new EvaluationError(`the fact ${name} is missing`);
}

/** Where compiled conditions find the fact of a path; null for a record, which has no place of its own. */
export function slotOfPath({ variable, names, kind }: Path): { slot: number; name: string } | null {
  if (kind === "record") return null;
  return { slot: slotOf(variable, names), name: names.join(".") };
}

function attribute(record: FactValue | undefined, name: string): FactValue {
  return (record as FactRecord | undefined)?.[name] ?? missing(name);
}

/** Reads the path; a missing fact is an error, never a default. */
export function compilePath(path: Path): Evaluate {
  const place = slotOfPath(path);
  if (place) {
    const { slot, name } = place;
    return (request) => request.values[slot] ?? missing(name);
  }
  const { variable, names } = path;
  if (variable === "context") return (request) => names.reduce<FactValue>(attribute, request.context);
  return (request) => names.reduce<FactValue>(attribute, request[variable].attrs);
}
