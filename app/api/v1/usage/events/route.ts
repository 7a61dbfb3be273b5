import { apiRoute } from "@/lib/http/api-route";
import { listUsageEventsContract } from "@/lib/metering/api";
import { listUsageEvents } from "@/lib/metering/list-usage-events";

export const GET = apiRoute(listUsageEventsContract, ({ ctx, query }) => listUsageEvents(ctx, query));
