import { apiRoute } from "@/lib/http/api-route";
import { getUsageContract } from "@/lib/metering/api";
import { getUsage } from "@/lib/metering/get-usage";

export const GET = apiRoute(getUsageContract, ({ ctx, query }) => getUsage(ctx, query));
