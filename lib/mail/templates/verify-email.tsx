import type { MailContent } from "../send-mail";
import { ActionMail } from "./action-mail";

export function verifyEmailMail({ name, url }: { name: string; url: string }): MailContent {
  return {
    subject: "Confirm your e-mail address",
    body: (
      <ActionMail
        heading="Confirm your e-mail address"
        lines={[
          `Hello ${name},`,
          "confirm that this address is yours, so that you can invite others and receive approvals.",
        ]}
        action={{ label: "Confirm address", url }}
        note="The link works for three days."
        footer="Somebody signed up for Mandate with this address. If it was not you, ignore this mail."
      />
    ),
  };
}
