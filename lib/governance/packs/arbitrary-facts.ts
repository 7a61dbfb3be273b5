import fc from "fast-check";
import type { PolicyDefinition } from "../cedar/policy-definition";
import type { StageFacts } from "../cedar/request";
import type { AttributeTree, AttributeType, Stage } from "../cedar/schema-types";
import { SCHEMA_TREE } from "../cedar/schema.generated";
import { collectLiterals } from "./collect-literals";

/**
 * Random facts of a stage that satisfy the schema. Texts and numbers are drawn from the literals of the given policies
 * (numbers also one beside), so that conditions hold often and their boundaries are met.
 */
export function arbitraryFacts<S extends Stage>(
  stage: S,
  policies: readonly PolicyDefinition[],
): fc.Arbitrary<StageFacts<S>> {
  const { texts, numbers } = collectLiterals(policies);
  const text = fc.oneof(fc.constantFrom("", "other", ...texts), fc.string({ maxLength: 6 }));
  const long = fc.oneof(
    fc.constantFrom(0, 1, ...numbers.flatMap((value) => [value - 1, value, value + 1])),
    fc.integer({ min: 0, max: 100 }),
    fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
  );
  const set = fc.array(text, { maxLength: 4 });
  const ofType = (type: AttributeType): fc.Arbitrary<unknown> => {
    if (type.kind === "string") return text;
    if (type.kind === "long") return long;
    if (type.kind === "bool") return fc.boolean();
    return type.kind === "set" ? set : ofTree(type.attributes);
  };
  const ofTree = (tree: AttributeTree): fc.Arbitrary<unknown> =>
    fc.record(Object.fromEntries(Object.entries(tree).map(([name, type]) => [name, ofType(type)])));

  const shape = SCHEMA_TREE.stages[stage];
  return fc.record({
    agentId: fc.constantFrom("agent_a", "agent_b"),
    agent: ofTree(SCHEMA_TREE.agent),
    resourceId: text,
    resource: ofTree(SCHEMA_TREE.resources[shape?.resource ?? ""] ?? {}),
    context: ofTree(shape?.context ?? {}),
  }) as unknown as fc.Arbitrary<StageFacts<S>>;
}
