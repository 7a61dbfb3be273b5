import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { AuditCheckpointDto } from "@/lib/audit/checkpoint-schema";
import { listAuditCheckpoints } from "@/lib/audit/list-audit-checkpoints";
import { listAuditKeys } from "@/lib/audit/list-audit-keys";

/** What is delivered: a checkpoint, and the key that it can be checked with. */
export type Outgoing = { checkpoint: AuditCheckpointDto; verifierKey: string | null };

/** The newest checkpoint of the workspace, or null while there is none. */
export async function newestCheckpoint(ctx: WorkspaceContext): Promise<Outgoing | null> {
  const [checkpoint] = (await listAuditCheckpoints(ctx, { limit: 1 })).items;
  if (!checkpoint) return null;
  const key = (await listAuditKeys(ctx)).items.find(({ id }) => id === checkpoint.keyId);
  return { checkpoint, verifierKey: key?.verifierKey ?? null };
}
