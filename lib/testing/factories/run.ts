import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { requestRun } from "@/lib/runs/request-run";
import { createRunBody, type RequestRunInput, type RunDto } from "@/lib/runs/schema";

type RunOverrides = Partial<RequestRunInput> & { agent: string };

/** A run that was accepted and waits to be executed. */
export function aRun(
  ctx: WorkspaceContext,
  { agent, trigger = "ui", overrides, ...body }: RunOverrides,
): Promise<RunDto> {
  return requestRun(ctx, {
    ...createRunBody.parse({ input: "How many days of annual leave do employees get?", ...body }),
    agent,
    trigger,
    ...(overrides ? { overrides } : {}),
  });
}
