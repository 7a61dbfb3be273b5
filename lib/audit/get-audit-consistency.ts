import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { Tx } from "@/lib/core/db";
import { invalidInput, notFound } from "@/lib/core/errors";
import { isConsistent } from "./check-proof";
import { checkpointSelect, toCheckpointDto } from "./checkpoint-select";
import type { AuditCheckpointDto, AuditConsistencyDto } from "./checkpoint-schema";
import { readRangeRoots } from "./internal/read-tree";
import { consistencyRanges } from "./merkle";

/**
 * The proof that the log only grew between two checkpoints: what the earlier one signed is the beginning of what the
 * later one signs. Throws `not_found` for a size that no checkpoint has, `invalid_input` for the wrong order.
 */
export async function getAuditConsistency(
  ctx: WorkspaceContext,
  input: { from: number; to?: number | undefined },
): Promise<AuditConsistencyDto> {
  ctx.require("audit:read");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const from = await findCheckpoint(tx, workspaceId, input.from);
    const to = await findCheckpoint(tx, workspaceId, input.to);
    if (from.size > to.size) {
      throw invalidInput("The earlier checkpoint must not cover more entries than the later one.", {
        from: ["covers more entries than `to`"],
      });
    }
    const hashes = await readRangeRoots(tx, workspaceId, consistencyRanges(from.size, to.size));
    return { from, to, hashes: hashes ?? [], isValid: hashes !== null && isConsistent(from, to, hashes) };
  });
}

async function findCheckpoint(tx: Tx, workspaceId: string, size: number | undefined): Promise<AuditCheckpointDto> {
  const row = await tx.auditCheckpoint.findFirst({
    where: { workspaceId, ...(size === undefined ? {} : { size: BigInt(size) }) },
    orderBy: { size: "desc" },
    select: checkpointSelect,
  });
  if (!row) throw notFound("checkpoint", String(size ?? "newest"));
  return toCheckpointDto(row);
}
