import { listApproverRolesContract } from "@/lib/governance/api";
import { listApproverRoles } from "@/lib/governance/list-approver-roles";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(listApproverRolesContract, ({ ctx }) => listApproverRoles(ctx));
