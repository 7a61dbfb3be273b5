import { endPolicyExceptionContract } from "@/lib/governance/api";
import { endException } from "@/lib/governance/end-exception";
import { apiRoute } from "@/lib/http/api-route";

export const DELETE = apiRoute(endPolicyExceptionContract, ({ ctx, params }) => endException(ctx, params));
