import { flattenFacts } from "./check-facts";
import type { AgentFacts, StageContext, StageResource } from "./schema.generated";
import { SCHEMA_TREE } from "./schema.generated";
import type { AttributeTree, Stage } from "./schema-types";
import { NAMESPACE } from "./schema-types";

/** Everything that the policies of one stage may speak about. Classes, scores and amounts; never content. */
export type StageFacts<S extends Stage = Stage> = {
  readonly agentId: string;
  readonly agent: AgentFacts;
  readonly resourceId: string;
  readonly resource: StageResource[S];
  readonly context: StageContext[S];
};

export type FactValue = string | number | boolean | readonly FactValue[] | { readonly [name: string]: FactValue };
export type FactRecord = { readonly [name: string]: FactValue };

/** A Cedar entity as the compiled engine sees it. */
export type EntityFacts = { readonly type: string; readonly id: string; readonly attrs: FactRecord };

/** Every declared fact of a stage at its place (`slotOf`); undefined where the stage has no such fact. */
export type FactValues = readonly (FactValue | undefined)[];

/** What a compiled policy is evaluated on: the same four variables that Cedar knows. */
export type EvaluationRequest = {
  readonly principal: EntityFacts;
  readonly action: EntityFacts;
  readonly resource: EntityFacts;
  readonly context: FactRecord;
  /** The attributes of all of them, flat: what compiled conditions read. */
  readonly values: FactValues;
};

const noAttributes: FactRecord = {};
const agentType = `${NAMESPACE}::Agent`;
const stageTypes = new Map(
  Object.entries(SCHEMA_TREE.stages).map(([stage, { resource }]) => [
    stage,
    {
      action: { type: `${NAMESPACE}::Action`, id: stage, attrs: noAttributes },
      resource: `${NAMESPACE}::${resource}`,
    },
  ]),
);

/**
 * Facts as Cedar's variables. Shares the facts' objects. `values` are the facts as `readFacts` gave them; without, they
 * are laid out here, unchecked.
 */
export function toEvaluationRequest<S extends Stage>(
  stage: S,
  facts: StageFacts<S>,
  values: FactValues = flattenFacts(stage, facts.agent, facts.resource, facts.context),
): EvaluationRequest {
  const types = stageTypes.get(stage);
  if (!types) throw new RangeError(`there is no stage ${stage}`);
  return {
    principal: { type: agentType, id: facts.agentId, attrs: facts.agent as unknown as FactRecord },
    action: types.action,
    resource: { type: types.resource, id: facts.resourceId, attrs: facts.resource as unknown as FactRecord },
    context: facts.context as unknown as FactRecord,
    values,
  };
}

/** The declared part of a record, deep: what may be handed to Cedar, whatever else the caller's object carries. */
export function pickDeclared(tree: AttributeTree, record: FactRecord): Record<string, FactValue> {
  const picked: Record<string, FactValue> = {};
  for (const [name, type] of Object.entries(tree)) {
    const value = record[name];
    if (value === undefined) continue;
    picked[name] = type.kind === "record" ? pickDeclared(type.attributes, value as FactRecord) : value;
  }
  return picked;
}
