import { grantPolicyExceptionContract, listPolicyExceptionsContract } from "@/lib/governance/api";
import { grantException } from "@/lib/governance/grant-exception";
import { listExceptions } from "@/lib/governance/list-exceptions";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(listPolicyExceptionsContract, ({ ctx, query }) => listExceptions(ctx, query));

export const POST = apiRoute(grantPolicyExceptionContract, ({ ctx, body }) => grantException(ctx, body));
