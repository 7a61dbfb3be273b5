import { listPacksContract } from "@/lib/governance/api";
import { listPacks } from "@/lib/governance/list-packs";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(listPacksContract, ({ ctx }) => listPacks(ctx));
