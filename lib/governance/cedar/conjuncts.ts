import type { Expr } from "./cedar-wasm";
import type { PolicyDefinition } from "./policy-definition";

type Pair = { left: Expr; right: Expr };

/** The operands of a chain of one operator, in order; the expression itself when it is no such chain. */
export function operandsOf(operator: string, expression: Expr): Expr[] {
  const pair = (expression as Record<string, unknown>)[operator] as Pair | undefined;
  return pair ? [...operandsOf(operator, pair.left), ...operandsOf(operator, pair.right)] : [expression];
}

/**
 * What has to be so, all of it, for a rule to hold on a step in its scope: each part of its `when`, and the opposite of each
 * alternative of its `unless`. In the order of the text, so a part may rest on an earlier one.
 */
export function conjunctsOf({ json }: Pick<PolicyDefinition, "json">): Expr[] {
  return json.conditions.flatMap(({ kind, body }): Expr[] =>
    kind === "when" ? operandsOf("&&", body) : operandsOf("||", body).map((arg) => ({ "!": { arg } })),
  );
}
