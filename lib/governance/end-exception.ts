import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { notFound } from "@/lib/core/errors";
import type { ExceptionDto } from "./exception-schema";
import { exceptionSelect, loadExceptionWords, toExceptionDto } from "./internal/exception-select";

/** Ends an exception now: its policy binds from the next decision on. One that is over stays as it is. Throws `not_found`. */
export async function endException(ctx: WorkspaceContext, input: { exceptionId: string }): Promise<ExceptionDto> {
  ctx.require("policies:manage");
  const { workspaceId } = ctx;
  const place = { id: input.exceptionId, workspaceId };
  const at = now();
  return inWorkspace(ctx, async (tx) => {
    const { count } = await tx.policyException.updateMany({
      where: { ...place, endedAt: null, expiresAt: { gt: at } },
      data: { endedAt: at, endedById: actorId(ctx) },
    });
    const row = await tx.policyException.findFirst({ where: place, select: exceptionSelect });
    if (!row) throw notFound("exception", input.exceptionId);
    const dto = toExceptionDto(row, await loadExceptionWords(tx, workspaceId, [row]), at);
    if (count === 1) {
      await recordAudit(tx, ctx, {
        action: "policy.exception_ended",
        target: { type: "policy_exception", id: row.id },
        summary: `Ended the exception from the rule ${dto.policyTitle}`,
        facts: { policyId: row.policyId, pack: row.pack, agentId: row.agentId },
      });
    }
    return dto;
  });
}
