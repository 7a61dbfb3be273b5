import type { MailContent } from "../send-mail";
import { ActionMail } from "./action-mail";

type AuditCheckpointProps = { workspace: string; size: number; signedAt: string; url: string };

/** Carries the signed checkpoint as an attachment: the copy that is kept outside. */
export function auditCheckpointMail({ workspace, size, signedAt, url }: AuditCheckpointProps): MailContent {
  return {
    subject: `Audit checkpoint of ${workspace}: entries 1 to ${size.toLocaleString("en")}`,
    body: (
      <ActionMail
        heading="Keep this checkpoint"
        lines={[
          `The attached text is a signature over the whole audit log of ${workspace} up to entry ${size.toLocaleString("en")}, made on ${signedAt} UTC.`,
          "Kept here, outside the installation, it shows later whether any of these entries was changed, even by whoever runs the installation.",
        ]}
        action={{ label: "See all checkpoints", url }}
        note="To compare it with an export: node verify-audit.mjs audit.jsonl --checkpoint FILE"
        footer="You get this mail each week because you asked for it on the page of the checkpoints. You can stop it there."
      />
    ),
  };
}
