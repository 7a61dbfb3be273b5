import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { afterCursor, decodeCursor, toPage } from "@/lib/core/page";
import type { Page, PageRequest } from "@/lib/core/page-schema";
import { invitationSelect, toInvitationDto } from "./invitation-select";
import type { InvitationDto } from "./schema";

/** Invitations that nobody has accepted or revoked, expired ones among them, newest first. */
export async function listInvitations(ctx: WorkspaceContext, page: PageRequest): Promise<Page<InvitationDto>> {
  ctx.require("members:read");
  const rows = await inWorkspace(ctx, (tx) =>
    tx.invitation.findMany({
      where: {
        workspaceId: ctx.workspaceId,
        acceptedAt: null,
        revokedAt: null,
        ...afterCursor(decodeCursor(page.cursor)),
      },
      select: invitationSelect,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: page.limit + 1,
    }),
  );
  return toPage(rows, page.limit, toInvitationDto);
}
