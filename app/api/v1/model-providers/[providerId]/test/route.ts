import { apiRoute } from "@/lib/http/api-route";
import { testModelProviderContract } from "@/lib/models/api";
import { testProvider } from "@/lib/models/test-provider";

export const POST = apiRoute(testModelProviderContract, ({ ctx, params, body }) =>
  testProvider(ctx, { ...params, ...body }),
);
