import { joinWords } from "@/lib/core/join-words";
import type { MailContent } from "../send-mail";
import { ActionMail } from "./action-mail";

type ApprovalRequestProps = {
  agent: string;
  workspace: string;
  summary: string;
  rule: string;
  /** The approval roles that the reader is asked in, in words; null when nobody holds one that is needed. */
  roles: readonly string[] | null;
  url: string;
  expires: string;
};

export function approvalRequestMail({
  agent,
  workspace,
  summary,
  rule,
  roles,
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
          ...(roles === null
            ? [
                "Nobody in the workspace holds the approval role that it needs. You can reject it, or an owner or admin can say who holds the role, below Policies, Approvers.",
              ]
            : roles.length > 0
              ? [`You are asked as ${joinWords(roles, "and")}.`]
              : []),
        ]}
        action={{ label: "See it and decide", url }}
        note={`The link is yours alone and works once. Without an answer by ${expires} UTC the run stops.`}
        footer="You get this mail because your role in the workspace may answer approvals."
      />
    ),
  };
}
