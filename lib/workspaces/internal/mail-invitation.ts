import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { logger } from "@/lib/core/logger";
import { linkTo } from "@/lib/mail/link-to";
import { sendMail } from "@/lib/mail/send-mail";
import { invitationMail } from "@/lib/mail/templates/invitation";

/** Mails an invitation that is already stored; a mail that fails is logged and can be sent again. */
export async function mailInvitation(
  ctx: WorkspaceContext,
  invitation: { id: string; email: string; role: string; token: string; inviter: string },
): Promise<void> {
  const content = invitationMail({
    inviter: invitation.inviter,
    workspace: ctx.workspaceName,
    role: invitation.role,
    url: linkTo("/invite", { token: invitation.token }),
  });
  try {
    await sendMail({ to: invitation.email, ...content });
  } catch (error) {
    logger().warn({ err: error, invitationId: invitation.id }, "an invitation could not be mailed");
  }
}
