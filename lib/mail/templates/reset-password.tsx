import type { MailContent } from "../send-mail";
import { ActionMail } from "./action-mail";

export function resetPasswordMail({ url }: { url: string }): MailContent {
  return {
    subject: "Choose a new password",
    body: (
      <ActionMail
        heading="Choose a new password"
        lines={["You can choose a new password for your Mandate account. All signed-in devices are signed out then."]}
        action={{ label: "Choose a new password", url }}
        note="The link works once, for one hour."
        footer="Somebody asked for this. If it was not you, ignore this mail: your password stays as it is."
      />
    ),
  };
}
