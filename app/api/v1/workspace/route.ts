import { apiRoute } from "@/lib/http/api-route";
import { getWorkspaceContract } from "@/lib/workspaces/api";
import { getWorkspace } from "@/lib/workspaces/get-workspace";

export const GET = apiRoute(getWorkspaceContract, ({ ctx }) => getWorkspace(ctx));
