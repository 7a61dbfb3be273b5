import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { getAgentRow } from "@/lib/agents/find-agent-row";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { sealerFor } from "@/lib/core/workspace-keys";
import { threadTitlePlace } from "./message-place";
import type { CreateThreadBody, ThreadDto } from "./schema";
import { threadSelect, toThreadDto } from "./thread-select";

/** Opens a conversation with an agent. Throws `not_found`, or `conflict` for an archived agent. */
export async function createThread(ctx: WorkspaceContext, input: CreateThreadBody): Promise<ThreadDto> {
  ctx.require("runs:write");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  return inWorkspace(ctx, async (tx) => {
    const { agent } = await getAgentRow(tx, workspaceId, input.agent);
    if (agent.archivedAt) throw conflict("The agent is archived and takes no new work.");
    const id = newId("thread");
    const at = now();
    const row = await tx.thread.create({
      data: {
        id,
        workspaceId,
        agentId: agent.id,
        titleSealed: sealer.sealText(input.title || "New conversation", threadTitlePlace(id)),
        createdById: actorId(ctx),
        createdAt: at,
        updatedAt: at,
      },
      select: threadSelect,
    });
    await recordAudit(tx, ctx, {
      action: "thread.created",
      target: { type: "thread", id },
      summary: `Opened a conversation with ${agent.name}`,
      facts: { agentId: agent.id },
    });
    return toThreadDto(row, sealer);
  });
}
