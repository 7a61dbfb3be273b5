import "server-only";
import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/core/db";
import type { StageFacts } from "../cedar/request";
import { STAGES } from "../cedar/schema-types";
import {
  decisionReasonDto,
  observedPolicyDto,
  verdict,
  type DecisionDetailDto,
  type DecisionReasonDto,
  type DecisionSummaryDto,
} from "../schema";
import { findDefinitions, ruleKey } from "./find-definitions";
import { restoreFacts } from "./stored-facts";
import { whyRuleHeldInStep } from "./why-rule-held";

export const decisionSummarySelect = {
  id: true,
  verdict: true,
  stage: true,
  explanation: true,
  reasons: true,
  runId: true,
  stepId: true,
  documentId: true,
  agentId: true,
  toolName: true,
  modelRef: true,
  durationUs: true,
  createdAt: true,
} satisfies Prisma.DecisionSelect;

export const decisionDetailSelect = {
  ...decisionSummarySelect,
  observed: true,
  facts: true,
  fullFacts: true,
  policySetVersion: true,
} satisfies Prisma.DecisionSelect;

type SummaryRow = Prisma.DecisionGetPayload<{ select: typeof decisionSummarySelect }>;
type DetailRow = Prisma.DecisionGetPayload<{ select: typeof decisionDetailSelect }>;

const stage = z.enum(STAGES);
const storedReasons = z.array(decisionReasonDto);
const storedObserved = z.array(observedPolicyDto);
const storedFacts = z.record(z.string(), z.unknown());

/** The public form of a decision; also where its JSON columns are checked. */
export function toDecisionSummary(row: SummaryRow, agentNames: ReadonlyMap<string, string>): DecisionSummaryDto {
  const { reasons, ...rest } = row;
  return {
    ...rest,
    verdict: verdict.parse(row.verdict),
    stage: stage.parse(row.stage),
    policyIds: decisive(storedReasons.parse(reasons)),
    agentName: row.agentId === null ? null : (agentNames.get(row.agentId) ?? null),
    createdAt: row.createdAt.toISOString(),
  };
}

export async function toDecisionDetail(
  tx: Tx,
  workspaceId: string,
  row: DetailRow,
  agentNames: ReadonlyMap<string, string>,
): Promise<DecisionDetailDto> {
  const { observed: observedJson, facts, fullFacts, policySetVersion, ...rest } = row;
  const summary = toDecisionSummary(rest, agentNames);
  const reasons = storedReasons.parse(row.reasons);
  const observed = storedObserved.parse(observedJson);
  const restored = restoreFacts(summary.stage, fullFacts)?.facts;
  const definitions = restored ? await findDefinitions(tx, workspaceId, [...reasons, ...observed]) : null;
  const explained = <R extends DecisionReasonDto>(reason: R) => {
    const definition = definitions?.get(ruleKey(reason));
    return { ...reason, why: definition && restored ? whyRuleHeldInStep(definition, summary.stage, restored) : null };
  };
  return {
    ...summary,
    reasons: reasons.map(explained),
    observed: observed.map(explained),
    facts: storedFacts.parse(facts),
    fullFacts: toStepFacts(restored),
    policySetVersion,
  };
}

function toStepFacts(facts: StageFacts | undefined): DecisionDetailDto["fullFacts"] {
  if (!facts) return null;
  const { agentId, resourceId, agent, resource, context } = facts;
  return { agentId, agent: { ...agent }, resourceId, resource: { ...resource }, context: { ...context } };
}

/** The permits behind an allow are no news; what was asked for and done is. */
function decisive(reasons: readonly DecisionReasonDto[]): string[] {
  const asked = reasons.filter((reason) => reason.obligation !== "allow");
  return (asked.length > 0 ? asked : reasons).map((reason) => reason.policyId);
}

/** Names of the agents that these rows speak of. */
export async function agentNamesOf(
  tx: Tx,
  workspaceId: string,
  rows: readonly { agentId: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => row.agentId ?? []))];
  if (ids.length === 0) return new Map();
  const agents = await tx.agent.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, name: true } });
  return new Map(agents.map((agent) => [agent.id, agent.name]));
}
