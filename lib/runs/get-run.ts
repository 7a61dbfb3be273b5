import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { notFound } from "@/lib/core/errors";
import { sealerFor } from "@/lib/core/workspace-keys";
import { runSelect, toRunDto } from "./run-select";
import type { RunDto } from "./schema";

/** A run with its output, sources and artifacts. */
export async function getRun(ctx: WorkspaceContext, runId: string): Promise<RunDto> {
  ctx.require("runs:read");
  const row = await inWorkspace(ctx, (tx) =>
    tx.run.findFirst({ where: { id: runId, workspaceId: ctx.workspaceId }, select: runSelect }),
  );
  if (!row) throw notFound("run", runId);
  return toRunDto(row, await sealerFor(ctx.workspaceId), ctx.workspaceSlug);
}
