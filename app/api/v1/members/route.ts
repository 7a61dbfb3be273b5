import { apiRoute } from "@/lib/http/api-route";
import { listMembersContract } from "@/lib/workspaces/api";
import { listMembers } from "@/lib/workspaces/list-members";

export const GET = apiRoute(listMembersContract, ({ ctx, query }) => listMembers(ctx, query));
