import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { sealerFor } from "@/lib/core/workspace-keys";
import { insertRun } from "./insert-run";
import type { RequestRunInput, RunDto } from "./schema";
import { askInThread } from "./thread-turn";

/**
 * Accepts a run: the one way in for the UI, the API and schedules. The run, its audit entry and the event that starts it
 * commit together, so that an accepted run is executed even if this process dies at once. With a `threadId` the input is
 * the next message of that conversation.
 * Throws `not_found`, `invalid_input`, `conflict` (archived agent, unfinished answer, document not ready) or `quota_exceeded`.
 */
export async function requestRun(ctx: WorkspaceContext, input: RequestRunInput): Promise<RunDto> {
  ctx.require("runs:write");
  if (input.overrides) ctx.require("agents:write");
  const sealer = await sealerFor(ctx.workspaceId);
  const { threadId } = input;
  return inWorkspace(ctx, async (tx) => {
    if (threadId === undefined) return insertRun(tx, ctx, sealer, input);
    return (await askInThread(tx, ctx, sealer, { ...input, threadId })).run;
  });
}
