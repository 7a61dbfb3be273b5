import { expandGroups, SPAN_CLASSES } from "../detectors/span-classes";
import type { PolicySet } from "../policy-set";

const namedInRule = /\b(?:pii|masked)\.contains(?:Any|All)?\(([^)]*)\)/g;

/**
 * The built-in classes that rules in force name, with the titles of the rules. A rule that is on would silently do nothing
 * if its class were not looked for. Rules on all classes name none.
 */
export function requiredClasses(policySet: PolicySet): Map<string, string[]> {
  const required = new Map<string, Set<string>>();
  for (const { forbids } of Object.values(policySet.stages)) {
    for (const { policy } of forbids) {
      const { classes, text, title } = policy.definition;
      const named = [...text.matchAll(namedInRule)].flatMap((match) => match[1]?.match(/[a-z_]+/g) ?? []);
      for (const name of expandGroups([...classes, ...named])) {
        required.set(name, (required.get(name) ?? new Set()).add(title));
      }
    }
  }
  return new Map(SPAN_CLASSES.flatMap((name) => (required.has(name) ? [[name, [...(required.get(name) ?? [])]]] : [])));
}
