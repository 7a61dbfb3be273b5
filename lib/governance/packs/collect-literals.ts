import type { PolicyDefinition } from "../cedar/policy-definition";

/** The texts and numbers that conditions of these policies compare with. */
export function collectLiterals(policies: readonly PolicyDefinition[]): { texts: string[]; numbers: number[] } {
  const texts = new Set<string>();
  const numbers = new Set<number>();
  const visit = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if ((key === "Value" || key === "Literal") && typeof inner === "string") texts.add(inner);
      else if (key === "Value" && typeof inner === "number") numbers.add(inner);
      else visit(inner);
    }
  };
  for (const policy of policies) visit(policy.json.conditions);
  return { texts: [...texts], numbers: [...numbers] };
}
