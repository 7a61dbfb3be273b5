import { apiRoute } from "@/lib/http/api-route";
import { getRun } from "@/lib/runs/get-run";
import { getRunContract } from "@/lib/runs/api";
import { waitForRun } from "@/lib/runs/wait-for-run";

export const GET = apiRoute(getRunContract, ({ ctx, params, query }) =>
  query.wait > 0 ? waitForRun(ctx, params.runId, query.wait) : getRun(ctx, params.runId),
);
