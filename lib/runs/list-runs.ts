import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { day } from "@/lib/core/clock";
import { isId } from "@/lib/core/ids";
import { afterCursor, decodeCursor, toPage } from "@/lib/core/page";
import type { Page } from "@/lib/core/page-schema";
import { sealerFor } from "@/lib/core/workspace-keys";
import { runSummarySelect, toRunSummaryDto } from "./run-select";
import type { RunListQuery, RunSummaryDto } from "./schema";

/** Runs, newest first. `from` and `to` are UTC days, both included. */
export async function listRuns(ctx: WorkspaceContext, query: RunListQuery): Promise<Page<RunSummaryDto>> {
  ctx.require("runs:read");
  const { workspaceId } = ctx;
  const rows = await inWorkspace(ctx, (tx) =>
    tx.run.findMany({
      where: {
        workspaceId,
        ...(query.status ? { status: query.status } : {}),
        ...(query.trigger ? { trigger: query.trigger } : {}),
        ...(query.agent ? { agent: isId("agent", query.agent) ? { id: query.agent } : { slug: query.agent } } : {}),
        createdAt: {
          ...(query.from ? { gte: new Date(query.from) } : {}),
          ...(query.to ? { lt: new Date(new Date(query.to).getTime() + day) } : {}),
        },
        AND: afterCursor(decodeCursor(query.cursor)),
      },
      select: runSummarySelect,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: query.limit + 1,
    }),
  );
  const sealer = await sealerFor(workspaceId);
  return toPage(rows, query.limit, (row) => toRunSummaryDto(row, sealer));
}
