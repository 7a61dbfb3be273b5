import { apiRoute } from "@/lib/http/api-route";
import { cancelRun } from "@/lib/runs/cancel-run";
import { cancelRunContract } from "@/lib/runs/api";

export const POST = apiRoute(cancelRunContract, ({ ctx, params }) => cancelRun(ctx, params.runId));
