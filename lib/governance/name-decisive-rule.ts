import type { Decision } from "./decision";

/** The rule that decided, by title and id; where none did, why the engine denied by itself. The end of a sentence. */
export function nameDecisiveRule({ reasons: [rule], failure }: Pick<Decision, "reasons" | "failure">): string {
  return rule ? `“${rule.title}” (${rule.policyId})` : (failure?.message ?? "no policy permits it").replace(/\.$/, "");
}
