import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { getEntitlementsIn } from "@/lib/entitlements/get-entitlements";
import type { WorkspaceDto } from "./schema";

export async function getWorkspace(ctx: WorkspaceContext): Promise<WorkspaceDto> {
  ctx.require("workspace:read");
  return inWorkspace(ctx, async (tx) => {
    const row = await tx.workspace.findUniqueOrThrow({
      where: { id: ctx.workspaceId },
      select: { id: true, name: true, slug: true, createdAt: true },
    });
    const { plan } = await getEntitlementsIn(tx, ctx.workspaceId);
    return { ...row, plan, createdAt: row.createdAt.toISOString() };
  });
}
