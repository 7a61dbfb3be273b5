import { listAuditCheckpointsContract } from "@/lib/audit/api";
import { listAuditCheckpoints } from "@/lib/audit/list-audit-checkpoints";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(listAuditCheckpointsContract, ({ ctx, query }) => listAuditCheckpoints(ctx, query));
