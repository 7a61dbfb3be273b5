import type { MailContent } from "../send-mail";
import { ActionMail } from "./action-mail";

type ApprovalRequestProps = {
  agent: string;
  workspace: string;
  summary: string;
  rule: string;
  url: string;
  expires: string;
};

export function approvalRequestMail({
  agent,
  workspace,
  summary,
  rule,
  url,
  expires,
}: ApprovalRequestProps): MailContent {
  return {
    subject: `${agent} asks for approval: ${summary}`,
    body: (
      <ActionMail
        heading={`${agent} waits for you`}
        lines={[
          `In ${workspace}, ${agent} wants to do this: ${summary}`,
          `A person is asked because of the rule “${rule}”.`,
        ]}
        action={{ label: "See it and decide", url }}
        note={`The link is yours alone and works once. Without an answer by ${expires} UTC the run stops.`}
        footer="You get this mail because your role in the workspace may answer approvals."
      />
    ),
  };
}
