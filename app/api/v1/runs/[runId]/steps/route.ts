import { apiRoute } from "@/lib/http/api-route";
import { listRunSteps } from "@/lib/runs/list-run-steps";
import { listRunStepsContract } from "@/lib/runs/api";

export const GET = apiRoute(listRunStepsContract, ({ ctx, params }) => listRunSteps(ctx, params.runId));
