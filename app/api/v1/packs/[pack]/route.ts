import { getPackContract, setPackModeContract } from "@/lib/governance/api";
import { getPack } from "@/lib/governance/list-packs";
import { setPackMode } from "@/lib/governance/set-pack-mode";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(getPackContract, ({ ctx, params }) => getPack(ctx, params));

export const PATCH = apiRoute(setPackModeContract, ({ ctx, params, body }) => setPackMode(ctx, { ...params, ...body }));
