import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { afterCursor, decodeCursor, toPage } from "@/lib/core/page";
import type { Page, PageRequest } from "@/lib/core/page-schema";
import { memberSelect, toMemberDto } from "./member-select";
import type { MemberDto } from "./schema";

/** Members, newest first. */
export async function listMembers(ctx: WorkspaceContext, page: PageRequest): Promise<Page<MemberDto>> {
  ctx.require("members:read");
  const rows = await inWorkspace(ctx, (tx) =>
    tx.member.findMany({
      where: { workspaceId: ctx.workspaceId, ...afterCursor(decodeCursor(page.cursor)) },
      select: memberSelect,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: page.limit + 1,
    }),
  );
  return toPage(rows, page.limit, toMemberDto);
}
