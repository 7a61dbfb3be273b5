import type { StageFacts } from "../cedar/request";
import type { Stage } from "../cedar/schema-types";
import type { DecisionFacts } from "../decision";

/** The facts that are stored with a decision: names, classes, scores and amounts, none of the content. */
export function summariseFacts<S extends Stage>(facts: StageFacts<S>): DecisionFacts {
  const { data, run, approvals } = facts.context;
  return {
    agentId: facts.agentId,
    resourceId: facts.resourceId,
    autonomy: facts.agent.autonomy,
    purpose: data.purpose,
    dataClass: data.dataClass,
    region: data.region,
    pii: data.pii,
    masked: data.masked,
    taint: data.taint,
    contentFlags: data.contentFlags,
    injectionScore: data.injectionScore,
    steps: run.steps,
    costMicroUsd: run.costMicroUsd,
    estMicroUsd: run.estMicroUsd,
    approvals: approvals.roles,
    resource: facts.resource,
  };
}
