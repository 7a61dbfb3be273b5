import type { EvaluationRequest, FactValue } from "./request";

export type Evaluate = (request: EvaluationRequest) => FactValue;
export type Test = (request: EvaluationRequest) => boolean;

/** A value in a condition: a fact at its place, a literal, or something to be computed. The first two need no call. */
export type Operand =
  | { readonly kind: "fact"; readonly slot: number; readonly name: string }
  | { readonly kind: "literal"; readonly value: FactValue }
  | { readonly kind: "computed"; readonly evaluate: Evaluate };

/** Cedar would report an error here. The engine answers it with a deny. */
export class EvaluationError extends Error {
  override readonly name = "EvaluationError";
}

/** This expression is outside what the compiled engine supports; the policy runs on Cedar itself. */
export class UnsupportedExpression extends Error {
  override readonly name = "UnsupportedExpression";
}
