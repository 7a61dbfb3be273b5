import "server-only";
import { actingUserId, type WorkspaceContext } from "@/lib/access/workspace-context";
import type { ApprovalDto } from "@/lib/approvals/schema";
import { getRun } from "@/lib/runs/get-run";
import { listRunSteps } from "@/lib/runs/list-run-steps";
import { toolJsonSchema } from "@/lib/tools/tool-json-schema";
import { findTool } from "@/lib/tools/tool-registry";
import { describeArguments, type ArgumentField } from "./argument-fields";
import { collectEvidence, type Evidence } from "./evidence";

/** An approval with what its form needs. */
export type ApprovalView = {
  approval: ApprovalDto;
  fields: ArgumentField[];
  toolTitle: string;
  /** Who looks at it, to offer what their answer would do. */
  viewerId: string | null;
};

export function toApprovalView(ctx: WorkspaceContext, approval: ApprovalDto): ApprovalView {
  const tool = findTool(approval.toolName);
  return {
    approval,
    fields: describeArguments(tool ? toolJsonSchema(tool) : null, approval.arguments),
    toolTitle: tool?.title ?? approval.toolName,
    viewerId: actingUserId(ctx),
  };
}

/** What the agent had to go on; null for those who may not see runs. */
export async function loadEvidence(ctx: WorkspaceContext, runId: string): Promise<Evidence | null> {
  if (!ctx.can("runs:read")) return null;
  const [run, steps] = await Promise.all([getRun(ctx, runId), listRunSteps(ctx, runId)]);
  return collectEvidence(run, steps.items);
}
