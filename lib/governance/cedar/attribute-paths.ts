import type { Expr, PolicyJson } from "./cedar-wasm";
import { attributesByVariable, type Variable } from "./fact-slots";
import type { PolicyDefinition } from "./policy-definition";
import type { AttributeTree, AttributeType } from "./schema-types";
import { SCHEMA_TREE } from "./schema.generated";

type Step = { left: Expr; attr: string | string[] };

/**
 * The facts that a rule's conditions read, each once and sorted, named as people name them: `agent.owner`,
 * `model.region`, `data.pii`, `promptTokens`. A record that is read as a whole counts as all that is in it.
 */
export function attributePaths({ json, stages }: Pick<PolicyDefinition, "json" | "stages">): string[] {
  const resources = [...new Set(stages.map((stage) => SCHEMA_TREE.stages[stage]?.resource.toLowerCase() ?? ""))];
  const paths = new Set<string>();
  for (const [variable = "", ...names] of pathsIn(json)) {
    const owners = variable === "principal" ? ["agent"] : variable === "resource" ? resources : [];
    const leaves = leavesOf(variable as Variable, names).map((leaf) => leaf.join("."));
    for (const leaf of leaves) {
      if (variable === "context") paths.add(leaf);
      for (const owner of owners) paths.add(`${owner}.${leaf}`);
    }
  }
  return [...paths].sort();
}

/** Every fact that the schema has, named in the same way. */
export function allAttributePaths(): string[] {
  const below = (owner: string, tree: AttributeTree) => leaves(tree).map((leaf) => [owner, ...leaf].join("."));
  return [
    ...below("agent", SCHEMA_TREE.agent),
    ...Object.entries(SCHEMA_TREE.resources).flatMap(([type, tree]) => below(type.toLowerCase(), tree)),
    ...leaves(attributesByVariable.context).map((leaf) => leaf.join(".")),
  ].sort();
}

function pathsIn(json: PolicyJson): string[][] {
  const found: string[][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const path = readWhole(node as Expr);
    if (path) {
      if (path.length > 1) found.push(path);
      return;
    }
    for (const inner of Object.values(node)) visit(inner);
  };
  for (const { body } of json.conditions) visit(body);
  return found;
}

/** The longest path that an expression is, `has` included; null when it is none. */
function readWhole(expression: Expr): string[] | null {
  if ("Var" in expression) return expression.Var === "action" ? null : [String(expression.Var)];
  const { ".": dot, has } = expression as { "."?: Step; has?: Step };
  const step = dot ?? has;
  const left = step ? readWhole(step.left) : null;
  return step && left ? [...left, ...[step.attr].flat()] : null;
}

function leavesOf(variable: Variable, names: readonly string[]): string[][] {
  let type: AttributeType | undefined = { kind: "record", attributes: attributesByVariable[variable] };
  for (const name of names) type = type?.kind === "record" ? type.attributes[name] : undefined;
  return type?.kind === "record" ? leaves(type.attributes).map((leaf) => [...names, ...leaf]) : [[...names]];
}

function leaves(tree: AttributeTree): string[][] {
  return Object.entries(tree).flatMap(([name, type]) =>
    type.kind === "record" ? leaves(type.attributes).map((leaf) => [name, ...leaf]) : [[name]],
  );
}
