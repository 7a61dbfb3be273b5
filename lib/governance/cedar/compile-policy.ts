import type { PolicyJson } from "./cedar-wasm";
import { compileCondition } from "./compile-expression";
import { compileAll } from "./compile-operators";
import { UnsupportedExpression, type Test } from "./evaluate-types";
import type { PolicyDefinition } from "./policy-definition";
import { runOnCedar } from "./run-on-cedar";
import { NAMESPACE } from "./schema-types";
import { SCHEMA_TREE } from "./schema.generated";

export type CompiledPolicy = {
  readonly definition: PolicyDefinition;
  /** `closure` for the fast path, `cedar` when an operator needs the reference implementation. */
  readonly engine: "closure" | "cedar";
  /** Why it runs on Cedar; null for closures. */
  readonly fallbackReason: string | null;
  /** Whether scope and conditions hold. Throws `EvaluationError`, which the caller must answer with a deny. */
  readonly test: Test;
};

/** Compiles one policy; anything outside the supported operators runs on Cedar itself. */
export function compilePolicy(definition: PolicyDefinition): CompiledPolicy {
  try {
    return { definition, engine: "closure", fallbackReason: null, test: compileJson(definition) };
  } catch (error) {
    if (!(error instanceof UnsupportedExpression)) throw error;
    const test = runOnCedar(definition.id, definition.text);
    return { definition, engine: "cedar", fallbackReason: error.message, test };
  }
}

function compileJson({ json, stages }: PolicyDefinition): Test {
  // The principal is always an agent and a stage has one type of resource, so these tests need not be repeated.
  const resources = new Set(stages.map((stage) => `${NAMESPACE}::${SCHEMA_TREE.stages[stage]?.resource ?? ""}`));
  const onlyResource = resources.size === 1 ? ([...resources][0] ?? "") : "";
  const parts: Test[] = [
    ...compileScope("principal", json.principal, `${NAMESPACE}::Agent`),
    ...compileScope("resource", json.resource, onlyResource),
  ];
  for (const { kind, body } of json.conditions) {
    const condition = compileCondition(body);
    parts.push(kind === "when" ? condition : (request) => !condition(request));
  }
  return compileAll(parts);
}

function compileScope(
  variable: "principal" | "resource",
  scope: PolicyJson["principal" | "resource"],
  certainType: string,
): Test[] {
  if (scope.op === "All") return [];
  if (scope.op === "is" && scope.in === undefined) {
    const type = scope.entity_type;
    if (type === certainType) return [];
    return [(request) => request[variable].type === type];
  }
  if (scope.op === "==" && "entity" in scope) {
    const entity = "__entity" in scope.entity ? scope.entity.__entity : scope.entity;
    return [(request) => request[variable].type === entity.type && request[variable].id === entity.id];
  }
  throw new UnsupportedExpression(`scope ${scope.op} of ${variable}`);
}
