import { apiRoute } from "@/lib/http/api-route";
import { repeatRun } from "@/lib/runs/repeat-run";
import { repeatRunContract } from "@/lib/runs/api";

export const POST = apiRoute(repeatRunContract, ({ ctx, params }) => repeatRun(ctx, params.runId));
