import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { isUniqueViolation } from "@/lib/core/db-errors";
import { conflict, invalidInput } from "@/lib/core/errors";
import { isSlug } from "./slug";

/** Gives the workspace another name; its address stays. */
export async function renameWorkspace(ctx: WorkspaceContext, input: { name: string }): Promise<void> {
  ctx.require("workspace:manage");
  await inWorkspace(ctx, async (tx) => {
    await tx.workspace.update({ where: { id: ctx.workspaceId }, data: { name: input.name }, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: "workspace.renamed",
      target: { type: "workspace", id: ctx.workspaceId },
      summary: `Renamed the workspace to ${input.name}`,
      facts: { from: ctx.workspaceName, to: input.name },
    });
  });
}

/** Gives the workspace another address; links with the old one stop working. Throws `conflict` when it is taken. */
export async function changeSlug(ctx: WorkspaceContext, input: { slug: string }): Promise<{ slug: string }> {
  ctx.require("workspace:manage");
  const { slug } = input;
  if (!isSlug(slug)) {
    throw invalidInput("This address cannot be used.", {
      slug: ["must have 3 to 48 letters a–z, digits and single hyphens, and not be the name of one of our pages"],
    });
  }
  try {
    await inWorkspace(ctx, async (tx) => {
      await tx.workspace.update({ where: { id: ctx.workspaceId }, data: { slug }, select: { id: true } });
      await recordAudit(tx, ctx, {
        action: "workspace.slug_changed",
        target: { type: "workspace", id: ctx.workspaceId },
        summary: `Changed the workspace's address to ${slug}`,
        facts: { from: ctx.workspaceSlug, to: slug },
      });
    });
  } catch (error) {
    if (isUniqueViolation(error, "slug")) throw conflict("This address is taken.", { fields: { slug: ["is taken"] } });
    throw error;
  }
  return { slug };
}
