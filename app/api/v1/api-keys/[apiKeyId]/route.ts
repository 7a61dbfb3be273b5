import { revokeApiKeyContract } from "@/lib/api-keys/api";
import { revokeApiKey } from "@/lib/api-keys/revoke-api-key";
import { apiRoute } from "@/lib/http/api-route";

export const DELETE = apiRoute(revokeApiKeyContract, async ({ ctx, params }) => {
  await revokeApiKey(ctx, params);
  return undefined;
});
