import { apiRoute } from "@/lib/http/api-route";
import { getModelTiersContract, setModelTiersContract } from "@/lib/models/api";
import { getModelTiers, setModelTiers } from "@/lib/models/set-model-tiers";

export const GET = apiRoute(getModelTiersContract, ({ ctx }) => getModelTiers(ctx));

export const PUT = apiRoute(setModelTiersContract, ({ ctx, body }) => setModelTiers(ctx, body));
