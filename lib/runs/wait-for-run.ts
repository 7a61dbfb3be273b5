import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { getRun } from "./get-run";
import { watchRun } from "./run-feed";
import type { RunDto } from "./schema";
import { isFinished } from "./state";

/** The run as soon as it has ended or waits for a person, else as it is after `seconds`. */
export async function waitForRun(ctx: WorkspaceContext, runId: string, seconds: number): Promise<RunDto> {
  const isSettled = (run: RunDto): boolean => isFinished(run.status) || run.status === "waiting";
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
      if (isSettled(run) || left <= 0) return run;
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([changed, new Promise<void>((resolve) => (timer = setTimeout(resolve, left)))]);
      clearTimeout(timer);
    }
  } finally {
    stop();
  }
}
