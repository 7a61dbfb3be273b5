import "server-only";
import type { z } from "zod";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { isUniqueViolation } from "@/lib/core/db-errors";
import { conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { createKnowledgeBaseInput, KnowledgeBaseDto } from "./schema";

/** Creates a knowledge base. Throws `conflict` when the name is taken. */
export async function createKnowledgeBase(
  ctx: WorkspaceContext,
  input: z.output<typeof createKnowledgeBaseInput>,
): Promise<KnowledgeBaseDto> {
  ctx.require("knowledge:write");
  const { workspaceId } = ctx;
  try {
    return await inWorkspace(ctx, async (tx) => {
      const row = await tx.knowledgeBase.create({
        data: { id: newId("knowledgeBase"), workspaceId, ...input, createdById: actorId(ctx), createdAt: now() },
      });
      await recordAudit(tx, ctx, {
        action: "knowledge-base.created",
        target: { type: "knowledgeBase", id: row.id },
        summary: `Created the knowledge base ${row.name}`,
      });
      return {
        id: row.id,
        name: row.name,
        description: row.description,
        documentCount: 0,
        createdAt: row.createdAt.toISOString(),
      };
    });
  } catch (error) {
    if (isUniqueViolation(error, "name")) throw conflict("There is already a knowledge base of this name.");
    throw error;
  }
}
