import type { MailContent } from "../send-mail";
import { ActionMail } from "./action-mail";

/** Goes to the new address: only who reads it there may have it. */
export function changeEmailMail({ name, url }: { name: string; url: string }): MailContent {
  return {
    subject: "Confirm your new e-mail address",
    body: (
      <ActionMail
        heading="Confirm your new e-mail address"
        lines={[`Hello ${name},`, "confirm that your Mandate account should use this address from now on."]}
        action={{ label: "Use this address", url }}
        note="The link works for one day."
        footer="If you did not ask for this, ignore this mail. Nothing is changed."
      />
    ),
  };
}

/** Goes to the old address, so that a change by somebody else does not go unseen. */
export function emailChangedMail({
  name,
  newEmail,
  url,
}: {
  name: string;
  newEmail: string;
  url: string;
}): MailContent {
  return {
    subject: "Your e-mail address was changed",
    body: (
      <ActionMail
        heading="Your e-mail address was changed"
        lines={[`Hello ${name},`, `your Mandate account now uses ${newEmail}. This address can no longer sign in.`]}
        action={{ label: "Open Mandate", url }}
        footer="If you did not do this, tell whoever runs this installation at once."
      />
    ),
  };
}
