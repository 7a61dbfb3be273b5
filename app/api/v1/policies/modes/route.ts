import { setPolicyModeContract } from "@/lib/governance/api";
import { setPolicyMode } from "@/lib/governance/set-policy-mode";
import { apiRoute } from "@/lib/http/api-route";

export const PUT = apiRoute(setPolicyModeContract, ({ ctx, body }) => setPolicyMode(ctx, body));
