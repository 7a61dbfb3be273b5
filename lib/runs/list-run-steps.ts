import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { notFound } from "@/lib/core/errors";
import { sealerFor } from "@/lib/core/workspace-keys";
import { runPlaces } from "./run-select";
import { decisionDto, type DecisionDto, type StepDto } from "./schema";
import { stepSelect, toStepSummaryDto } from "./step-select";

const decisionSelect = {
  id: true,
  stepId: true,
  stage: true,
  verdict: true,
  explanation: true,
  reasons: true,
  observed: true,
  facts: true,
  durationUs: true,
} as const;

/** All steps of a run in order with inputs, outputs and the decisions on them. A run has at most a few hundred. */
export async function listRunSteps(
  ctx: WorkspaceContext,
  runId: string,
): Promise<{ items: StepDto[]; nextCursor: null }> {
  ctx.require("runs:read");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  return inWorkspace(ctx, async (tx) => {
    const run = await tx.run.findFirst({ where: { id: runId, workspaceId }, select: { id: true } });
    if (!run) throw notFound("run", runId);
    const steps = await tx.runStep.findMany({
      where: { workspaceId, runId },
      select: { ...stepSelect, inputSealed: true, outputSealed: true },
      orderBy: { index: "asc" },
    });
    const decisions = await tx.decision.findMany({
      where: { workspaceId, runId },
      select: decisionSelect,
      orderBy: { createdAt: "asc" },
    });
    const approvals = await tx.approval.findMany({ where: { workspaceId, runId }, select: { id: true, stepId: true } });
    const approvalOf = new Map(approvals.map((approval) => [approval.stepId, approval.id]));
    const decisionsOf = new Map<string, DecisionDto[]>();
    for (const { stepId, ...decision } of decisions) {
      const list = decisionsOf.get(stepId ?? "") ?? [];
      list.push(decisionDto.parse(decision));
      decisionsOf.set(stepId ?? "", list);
    }
    const items = steps.map(({ inputSealed, outputSealed, ...row }) => ({
      ...toStepSummaryDto(row, approvalOf.get(row.id) ?? null),
      input: inputSealed ? sealer.openJson(inputSealed, runPlaces.stepInput(row.id)) : null,
      output: outputSealed ? sealer.openJson(outputSealed, runPlaces.stepOutput(row.id)) : null,
      decisions: decisionsOf.get(row.id) ?? [],
    }));
    return { items, nextCursor: null };
  });
}
