import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { Tx } from "@/lib/core/db";
import { sealerFor } from "@/lib/core/workspace-keys";
import type { DetectionSettingsDto } from "./detection-schema";
import { SPAN_CLASSES } from "./detectors/span-classes";
import { loadDetection, type StoredDetection } from "./load-detection-profile";
import { loadPolicySet } from "./load-policy-set";
import { requiredClasses } from "./internal/required-classes";

/** What is looked for in the workspace's content, and what of it the rules in force need. */
export async function getDetectionSettings(ctx: WorkspaceContext): Promise<DetectionSettingsDto> {
  ctx.require("policies:manage");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  return inWorkspace(ctx, async (tx) => toDetectionDto(tx, workspaceId, await loadDetection(tx, workspaceId, sealer)));
}

export async function toDetectionDto(
  tx: Tx,
  workspaceId: string,
  { version, settings, updatedAt, updatedBy }: StoredDetection,
): Promise<DetectionSettingsDto> {
  const required = requiredClasses(await loadPolicySet(tx, workspaceId));
  return {
    ...settings,
    version,
    classes: [...SPAN_CLASSES],
    required: Array.from(required, ([name, policies]) => ({ class: name, policies })),
    updatedAt: updatedAt?.toISOString() ?? null,
    updatedBy,
  };
}
