/** The schema in the form that the engine reads: attribute trees per stage. */
export type AttributeType =
  | { readonly kind: "string" }
  | { readonly kind: "long" }
  | { readonly kind: "bool" }
  | { readonly kind: "set" }
  | { readonly kind: "record"; readonly attributes: AttributeTree };

export type AttributeTree = { readonly [name: string]: AttributeType };

export type SchemaTree = {
  readonly agent: AttributeTree;
  readonly resources: { readonly [entityType: string]: AttributeTree };
  readonly stages: { readonly [stage: string]: { readonly resource: string; readonly context: AttributeTree } };
};

/** The moments at which a decision is asked for, in the order in which a run meets them. */
export const STAGES = ["input", "model", "output", "tool", "egress", "store"] as const;
export type Stage = (typeof STAGES)[number];

export const NAMESPACE = "Mandate";
