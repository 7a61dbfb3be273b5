import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { getRun } from "./get-run";
import { requestRun } from "./request-run";
import { createRunBody, type RunDto } from "./schema";

/** A new run with the same task, documents and variables, on the agent's current version. */
export async function repeatRun(ctx: WorkspaceContext, runId: string): Promise<RunDto> {
  ctx.require("runs:write");
  const run = await getRun(ctx, runId);
  return requestRun(ctx, {
    ...createRunBody.parse({ input: run.input, documents: run.documentIds, variables: run.variables }),
    agent: run.agentId,
    trigger: ctx.principal.kind === "apiKey" ? "api" : "ui",
  });
}
