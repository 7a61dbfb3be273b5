import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import type { ExceptionDto, ExceptionListQuery } from "./exception-schema";
import { exceptionSelect, loadExceptionWords, toExceptionDto } from "./internal/exception-select";

const maxListed = 500;

/** Exceptions, the one that runs out first first; with `all`, also the newest of those that are over. At most three queries. */
export async function listExceptions(
  ctx: WorkspaceContext,
  query: ExceptionListQuery,
): Promise<{ items: ExceptionDto[] }> {
  ctx.require("policies:read");
  const { workspaceId } = ctx;
  const at = now();
  const isActive = { endedAt: null, expiresAt: { gt: at } };
  const { rows, words } = await inWorkspace(ctx, async (tx) => {
    const rows = await tx.policyException.findMany({
      where: {
        workspaceId,
        ...(query.pack ? { pack: query.pack } : {}),
        ...(query.state === "active" ? isActive : {}),
      },
      select: exceptionSelect,
      orderBy: [{ expiresAt: query.state === "active" ? "asc" : "desc" }, { id: "asc" }],
      take: maxListed,
    });
    return { rows, words: await loadExceptionWords(tx, workspaceId, rows) };
  });
  const items = rows.map((row) => toExceptionDto(row, words, at));
  const order = { active: 0, expired: 1, ended: 1 };
  return { items: items.sort((a, b) => order[a.state] - order[b.state]) };
}
