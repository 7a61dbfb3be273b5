import { getComplianceFrameworkContract } from "@/lib/compliance/api";
import { getFramework } from "@/lib/compliance/get-compliance";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(getComplianceFrameworkContract, ({ ctx, params }) => getFramework(ctx, params));
