import type { MailContent } from "../send-mail";
import { ActionMail } from "./action-mail";

export function existingAccountMail({ name, url }: { name: string; url: string }): MailContent {
  return {
    subject: "You have an account already",
    body: (
      <ActionMail
        heading="You have an account already"
        lines={[
          `Hello ${name},`,
          "somebody, probably you, tried to sign up for Mandate with this address. It has an account: sign in, or reset the password there.",
        ]}
        action={{ label: "Sign in", url }}
        footer="If it was not you, ignore this mail. Nothing was changed."
      />
    ),
  };
}
