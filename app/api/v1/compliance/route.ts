import { getComplianceContract } from "@/lib/compliance/api";
import { getCompliance } from "@/lib/compliance/get-compliance";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(getComplianceContract, ({ ctx }) => getCompliance(ctx));
