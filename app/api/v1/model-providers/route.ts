import { apiRoute } from "@/lib/http/api-route";
import { connectModelProviderContract, listModelProvidersContract } from "@/lib/models/api";
import { connectProvider } from "@/lib/models/connect-provider";
import { listProviders } from "@/lib/models/list-providers";

export const GET = apiRoute(listModelProvidersContract, ({ ctx }) => listProviders(ctx));

export const POST = apiRoute(connectModelProviderContract, ({ ctx, body }) => connectProvider(ctx, body));
