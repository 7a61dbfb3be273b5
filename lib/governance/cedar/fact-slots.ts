import { SCHEMA_TREE } from "./schema.generated";
import type { AttributeTree } from "./schema-types";

export type Variable = "principal" | "resource" | "context";

/** Attributes of all resources and contexts together: one name has one type across stages (a test holds that). */
export const attributesByVariable: Record<Variable, AttributeTree> = {
  principal: SCHEMA_TREE.agent,
  resource: Object.assign({}, ...Object.values(SCHEMA_TREE.resources)) as AttributeTree,
  context: Object.assign({}, ...Object.values(SCHEMA_TREE.stages).map((stage) => stage.context)) as AttributeTree,
};

const slots = new Map<string, number>();

function assign(tree: AttributeTree, path: string): void {
  for (const [name, type] of Object.entries(tree)) {
    if (type.kind === "record") assign(type.attributes, `${path}.${name}`);
    else slots.set(`${path}.${name}`, slots.size);
  }
}

assign(attributesByVariable.principal, "principal");
assign(attributesByVariable.resource, "resource");
assign(attributesByVariable.context, "context");

/** So many facts have a place of their own; each stage has some of them. */
export const slotCount = slots.size;

/**
 * The place of a declared fact in the flat list that compiled rules read: a hundred rules that look facts up by name in
 * nested records take three times as long. Throws a RangeError for a path that is no single fact.
 */
export function slotOf(variable: Variable, names: readonly string[]): number {
  const slot = slots.get([variable, ...names].join("."));
  if (slot === undefined) throw new RangeError(`there is no fact ${variable}.${names.join(".")}`);
  return slot;
}
