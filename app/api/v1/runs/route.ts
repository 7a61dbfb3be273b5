import { apiRoute } from "@/lib/http/api-route";
import { listRuns } from "@/lib/runs/list-runs";
import { listRunsContract } from "@/lib/runs/api";

export const GET = apiRoute(listRunsContract, ({ ctx, query }) => listRuns(ctx, query));
