import { createApiKeyContract, listApiKeysContract } from "@/lib/api-keys/api";
import { createApiKey } from "@/lib/api-keys/create-api-key";
import { listApiKeys } from "@/lib/api-keys/list-api-keys";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(listApiKeysContract, ({ ctx, query }) => listApiKeys(ctx, query));
export const POST = apiRoute(createApiKeyContract, ({ ctx, body }) => createApiKey(ctx, body));
