import type { PolicyDefinition } from "../cedar/policy-definition";

type Node = Record<string, unknown>;

/**
 * The conditions of a policy in one form whatever order they were written in: conjuncts, alternatives and members of
 * sets are sorted, and `unless` is a negated conjunct. Two policies with the same form hold on the same requests.
 */
export function normaliseConditions({ json }: PolicyDefinition): string[] {
  const conjuncts = json.conditions.flatMap(({ kind, body }): unknown[] =>
    kind === "when" ? parts("&&", body) : [{ "!": { arg: body } }],
  );
  return sorted(conjuncts);
}

function sorted(items: readonly unknown[]): string[] {
  return items.map((item) => JSON.stringify(normalise(item))).sort();
}

function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value !== "object" || value === null) return value;
  const node = value as Node;
  if ("&&" in node) return { "&&": sorted(parts("&&", node)) };
  if ("||" in node) return { "||": sorted(parts("||", node)) };
  if (Array.isArray(node.Set)) return { Set: sorted(node.Set) };
  return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, normalise(inner)]));
}

/** The operands of a chain of one operator. */
function parts(operator: "&&" | "||", value: unknown): unknown[] {
  if (typeof value !== "object" || value === null || !(operator in value)) return [value];
  const { left, right } = (value as Record<string, { left: unknown; right: unknown }>)[operator] ?? {};
  return [...parts(operator, left), ...parts(operator, right)];
}
