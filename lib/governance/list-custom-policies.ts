import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { CustomPolicyDto, CustomPolicySummaryDto, CustomPolicyVersionDto } from "./custom-policy-schema";
import {
  customPolicySelect,
  memberNames,
  requireCustomPolicy,
  toCustomPolicyDto,
  toCustomSummary,
} from "./internal/custom-policy-select";

/** All rules that the workspace wrote itself, the last changed first; there are at most 200. */
export async function listCustomPolicies(ctx: WorkspaceContext): Promise<{ items: CustomPolicySummaryDto[] }> {
  ctx.require("policies:read");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const rows = await tx.customPolicy.findMany({
      where: { workspaceId },
      select: customPolicySelect,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: 200,
    });
    const names = await memberNames(
      tx,
      workspaceId,
      rows.map((row) => row.draftEditedById),
    );
    return { items: rows.map((row) => toCustomSummary(row, names)) };
  });
}

/** One own rule with its draft and what is wrong with it. Throws `not_found`. */
export async function getCustomPolicy(
  ctx: WorkspaceContext,
  input: { customPolicyId: string },
): Promise<CustomPolicyDto> {
  ctx.require("policies:read");
  return inWorkspace(ctx, async (tx) =>
    toCustomPolicyDto(tx, ctx, await requireCustomPolicy(tx, ctx.workspaceId, input.customPolicyId)),
  );
}

/** What was published, newest first, at most 100 versions. Throws `not_found`. */
export async function listCustomPolicyVersions(
  ctx: WorkspaceContext,
  input: { customPolicyId: string },
): Promise<{ items: CustomPolicyVersionDto[] }> {
  ctx.require("policies:read");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const policy = await requireCustomPolicy(tx, workspaceId, input.customPolicyId);
    const rows = await tx.customPolicyVersion.findMany({
      where: { workspaceId, customPolicyId: policy.id },
      select: { version: true, text: true, note: true, editedByLabel: true, publishedByLabel: true, createdAt: true },
      orderBy: { version: "desc" },
      take: 100,
    });
    return {
      items: rows.map(({ editedByLabel, publishedByLabel, createdAt, ...row }) => ({
        ...row,
        editedBy: editedByLabel,
        publishedBy: publishedByLabel,
        isCurrent: policy.state === "published" && row.version === policy.publishedVersion,
        createdAt: createdAt.toISOString(),
      })),
    };
  });
}
