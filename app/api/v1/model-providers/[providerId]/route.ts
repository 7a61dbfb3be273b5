import { apiRoute } from "@/lib/http/api-route";
import { removeModelProviderContract, updateModelProviderContract } from "@/lib/models/api";
import { removeProvider } from "@/lib/models/remove-provider";
import { updateProvider } from "@/lib/models/update-provider";

export const PATCH = apiRoute(updateModelProviderContract, ({ ctx, params, body }) =>
  updateProvider(ctx, params.providerId, body),
);

export const DELETE = apiRoute(removeModelProviderContract, ({ ctx, params }) =>
  removeProvider(ctx, params.providerId),
);
