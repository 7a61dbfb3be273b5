import type { EvaluationRequest, FactValue } from "./request";

export type Evaluate = (request: EvaluationRequest) => FactValue;
export type Test = (request: EvaluationRequest) => boolean;

/** Cedar would report an error here. The engine answers it with a deny. */
export class EvaluationError extends Error {
  override readonly name = "EvaluationError";
}

/** This expression is outside what the compiled engine supports; the policy runs on Cedar itself. */
export class UnsupportedExpression extends Error {
  override readonly name = "UnsupportedExpression";
}
