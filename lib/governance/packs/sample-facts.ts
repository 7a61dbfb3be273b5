import type { PolicyDefinition } from "../cedar/policy-definition";
import type { StageFacts } from "../cedar/request";
import type { AttributeTree, AttributeType, Stage } from "../cedar/schema-types";
import { SCHEMA_TREE } from "../cedar/schema.generated";
import { collectLiterals } from "./collect-literals";

/**
 * Facts of a stage drawn from the literals of a policy, their neighbours and the empty values, so that its conditions
 * come out both ways. The same policy gives the same samples: a check has to say the same each time.
 */
export function sampleFacts(policy: PolicyDefinition, stage: Stage, count: number): StageFacts[] {
  const { texts, numbers } = collectLiterals([policy]);
  const random = generator(policy.text.length * 31 + stage.length);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const textChoices = ["", "other", ...texts];
  const numberChoices = [0, 1, Number.MAX_SAFE_INTEGER, ...numbers.flatMap((value) => [value - 1, value, value + 1])];
  const safe = numberChoices.filter(Number.isSafeInteger);

  const ofType = (type: AttributeType): unknown => {
    switch (type.kind) {
      case "string":
        return pick(textChoices);
      case "long":
        return pick(safe);
      case "bool":
        return random() < 0.5;
      case "set":
        return Array.from({ length: Math.floor(random() * 3) }, () => pick(textChoices));
      case "record":
        return ofTree(type.attributes);
    }
  };
  const ofTree = (tree: AttributeTree): Record<string, unknown> =>
    Object.fromEntries(Object.entries(tree).map(([name, type]) => [name, ofType(type)]));

  const shape = SCHEMA_TREE.stages[stage];
  return Array.from(
    { length: count },
    () =>
      ({
        agentId: "agent_sample",
        agent: ofTree(SCHEMA_TREE.agent),
        resourceId: pick(textChoices),
        resource: ofTree(SCHEMA_TREE.resources[shape?.resource ?? ""] ?? {}),
        context: ofTree(shape?.context ?? {}),
      }) as unknown as StageFacts,
  );
}

/** Numbers from 0 up to 1 that only depend on the seed (a linear congruential generator, Numerical Recipes' constants). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
