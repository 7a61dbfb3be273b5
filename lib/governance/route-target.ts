import type { ModelFacts } from "./cedar/schema.generated";

/**
 * Whether a model satisfies a routing target of a policy. A target is `attribute:value` with the attribute of the model
 * in snake case: `region:eu`, `tier:economy`, `baa:true`, `trains_on_inputs:false`, `error_rate_pct:20` (at most).
 * An unknown attribute is never satisfied.
 */
export function satisfiesRouteTarget(model: ModelFacts, target: string): boolean {
  const [attribute = "", wanted = ""] = target.split(":", 2);
  const name = attribute.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (!Object.hasOwn(model, name)) return false;
  const actual = (model as Record<string, string | number | boolean>)[name];
  return typeof actual === "number" ? actual <= Number(wanted) : String(actual) === wanted;
}

/** The models that satisfy every target, in the given order. */
export function selectRoutes<T extends { readonly facts: ModelFacts }>(
  models: readonly T[],
  targets: readonly string[],
): T[] {
  return models.filter((model) => targets.every((target) => satisfiesRouteTarget(model.facts, target)));
}
