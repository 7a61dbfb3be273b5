import { apiRoute } from "@/lib/http/api-route";
import { resendInvitationContract } from "@/lib/workspaces/api";
import { resendInvitation } from "@/lib/workspaces/resend-invitation";

export const POST = apiRoute(resendInvitationContract, ({ ctx, params }) => resendInvitation(ctx, params));
