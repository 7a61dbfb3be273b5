import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/core/db";
import { now } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import { storableText } from "@/lib/core/storable-text";
import { appendRunEvent } from "../append-run-event";
import type { StepKind, StepStatus } from "../state";
import { stepSelect, toStepSummaryDto, type StepRow } from "../step-select";

type NewStep = {
  key: string;
  index: number;
  kind: StepKind;
  title: string;
  status?: StepStatus;
  modelRef?: string;
  toolName?: string;
  toolCallId?: string;
};

/**
 * Opens a step, or finds it when this is a repeat (same run and key): a repeat of an unfinished step counts an attempt.
 * Appends the event that shows it.
 */
export async function openStep(tx: Tx, workspaceId: string, runId: string, step: NewStep): Promise<StepRow> {
  const where = { runId_key: { runId, key: step.key }, workspaceId };
  const existing = await tx.runStep.findFirst({ where: { workspaceId, runId, key: step.key }, select: stepSelect });
  if (existing && existing.status !== "running") return existing;
  const row = existing
    ? await tx.runStep.update({ where, data: { attempt: { increment: 1 }, startedAt: now() }, select: stepSelect })
    : await tx.runStep.create({
        data: { id: newId("step"), workspaceId, runId, status: "running", startedAt: now(), ...step, ...namesOf(step) },
        select: stepSelect,
      });
  if (!existing) {
    await tx.run.update({
      where: { id_workspaceId: { id: runId, workspaceId } },
      data: { stepCount: { increment: 1 } },
      select: { id: true },
    });
  }
  await appendRunEvent(tx, workspaceId, runId, { type: "step.updated", step: toStepSummaryDto(row, null) });
  return row;
}

/** A model invents names of tools: they are stored as text, whatever they hold. */
function namesOf({ title, toolName, toolCallId }: NewStep): Pick<NewStep, "title" | "toolName" | "toolCallId"> {
  return {
    title: storableText(title, 200),
    ...(toolName === undefined ? {} : { toolName: storableText(toolName, 200) }),
    ...(toolCallId === undefined ? {} : { toolCallId: storableText(toolCallId, 200) }),
  };
}

type StepChange = Prisma.RunStepUpdateManyMutationInput & { status: StepStatus };

/**
 * Changes a step that has not ended and appends the event; false when it had ended already (a repeat, or a
 * cancellation that came first), in which case nothing was written.
 */
export async function changeStep(
  tx: Tx,
  workspaceId: string,
  stepId: string,
  change: StepChange,
  approvalId: string | null = null,
): Promise<boolean> {
  const isEnd = change.status !== "running" && change.status !== "waiting";
  const { count } = await tx.runStep.updateMany({
    where: { id: stepId, workspaceId, status: { in: ["running", "waiting"] } },
    data: { ...change, ...(isEnd ? { endedAt: now() } : {}) },
  });
  if (count === 0) return false;
  const row = await tx.runStep.findFirstOrThrow({
    where: { id: stepId, workspaceId },
    select: { ...stepSelect, runId: true },
  });
  const { runId, ...step } = row;
  await appendRunEvent(tx, workspaceId, runId, { type: "step.updated", step: toStepSummaryDto(step, approvalId) });
  return true;
}
