import type { MailContent } from "../send-mail";
import { ActionMail } from "./action-mail";

export function magicLinkMail({ url }: { url: string }): MailContent {
  return {
    subject: "Your sign-in link",
    body: (
      <ActionMail
        heading="Sign in to Mandate"
        lines={["Open this link on the device where you want to sign in."]}
        action={{ label: "Sign in", url }}
        note="The link works once, for 15 minutes."
        footer="Somebody asked to sign in with this address. If it was not you, ignore this mail and tell nobody the link."
      />
    ),
  };
}
