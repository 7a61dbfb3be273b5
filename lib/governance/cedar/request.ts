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

/** What a compiled policy is evaluated on: the same four variables that Cedar knows. */
export type EvaluationRequest = {
  readonly principal: EntityFacts;
  readonly action: EntityFacts;
  readonly resource: EntityFacts;
  readonly context: FactRecord;
};

const noAttributes: FactRecord = {};
const actions = Object.fromEntries(
  Object.keys(SCHEMA_TREE.stages).map((stage) => [
    stage,
    { type: `${NAMESPACE}::Action`, id: stage, attrs: noAttributes },
  ]),
);

/** Facts as Cedar's variables. Shares the facts' objects; nothing is copied. */
export function toEvaluationRequest<S extends Stage>(stage: S, facts: StageFacts<S>): EvaluationRequest {
  return {
    principal: { type: `${NAMESPACE}::Agent`, id: facts.agentId, attrs: facts.agent as unknown as FactRecord },
    action: actions[stage] ?? { type: `${NAMESPACE}::Action`, id: stage, attrs: noAttributes },
    resource: {
      type: `${NAMESPACE}::${SCHEMA_TREE.stages[stage]?.resource ?? "Workspace"}`,
      id: facts.resourceId,
      attrs: facts.resource as unknown as FactRecord,
    },
    context: facts.context as unknown as FactRecord,
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
