import type { MailContent } from "../send-mail";
import { ActionMail } from "./action-mail";

type InvitationMailProps = { inviter: string; workspace: string; role: string; url: string };

export function invitationMail({ inviter, workspace, role, url }: InvitationMailProps): MailContent {
  return {
    subject: `${inviter} invites you to ${workspace} on Mandate`,
    body: (
      <ActionMail
        heading={`Join ${workspace}`}
        lines={[
          `${inviter} invites you to the workspace ${workspace} with the role ${role}.`,
          "Mandate lets a team put AI agents to work: what they may do, what they may spend, and who signs off.",
        ]}
        action={{ label: "See the invitation", url }}
        note="The invitation is for this address and is valid for seven days."
        footer="If you do not know the sender, ignore this mail."
      />
    ),
  };
}
