import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { getRun } from "./get-run";
import { watchRun } from "./run-feed";
import type { RunDto } from "./schema";
import { isFinished } from "./state";

/** The run as soon as it has ended or an approval of it is pending, else as it is after `seconds`. */
export async function waitForRun(ctx: WorkspaceContext, runId: string, seconds: number): Promise<RunDto> {
  ctx.require("runs:read");
  const isSettled = async (run: RunDto): Promise<boolean> =>
    isFinished(run.status) || (run.status === "waiting" && (await hasPendingApproval(ctx, runId)));
  let wake = (): void => undefined;
  const stop = await watchRun(runId, { onEvent: () => wake(), onDelta: () => undefined });
  const until = Date.now() + seconds * 1_000;
  try {
    for (;;) {
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const run = await getRun(ctx, runId);
      const left = until - Date.now();
      if (left <= 0 || (await isSettled(run))) return run;
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([changed, new Promise<void>((resolve) => (timer = setTimeout(resolve, left)))]);
      clearTimeout(timer);
    }
  } finally {
    stop();
  }
}

/** A run whose approval was just answered still says `waiting` for a moment; nobody has to act on it then. */
async function hasPendingApproval(ctx: WorkspaceContext, runId: string): Promise<boolean> {
  const pending = await inWorkspace(ctx, (tx) =>
    tx.approval.findFirst({ where: { workspaceId: ctx.workspaceId, runId, status: "pending" }, select: { id: true } }),
  );
  return pending !== null;
}
