import { apiRoute } from "@/lib/http/api-route";
import { createRunContract } from "@/lib/runs/api";
import { requestRun } from "@/lib/runs/request-run";
import { waitForRun } from "@/lib/runs/wait-for-run";

export const POST = apiRoute(createRunContract, async ({ ctx, params, query, body }) => {
  const run = await requestRun(ctx, { ...body, agent: params.agent, trigger: "api" });
  return query.wait > 0 && ctx.can("runs:read") ? waitForRun(ctx, run.id, query.wait) : run;
});
