import { apiRoute } from "@/lib/http/api-route";
import { listModelsContract } from "@/lib/models/api";
import { listModels } from "@/lib/models/list-models";

export const GET = apiRoute(listModelsContract, ({ ctx }) => listModels(ctx));
