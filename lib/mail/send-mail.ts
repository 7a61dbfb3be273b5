import "server-only";
import type { ReactElement } from "react";
import { deliver, type MailAttachment } from "./internal/deliver";
import { renderMail } from "./render-mail";

/** What a template makes. */
export type MailContent = { subject: string; body: ReactElement };

export type OutgoingMail = MailContent & {
  to: string;
  /** The same key gives the same Message-ID, so that a mail sent twice shows once in clients that deduplicate. */
  idempotencyKey?: string;
  replyTo?: string;
  attachments?: readonly MailAttachment[];
};

/**
 * Sends one mail of ours, from a template, with an HTML and a text part. Throws `unavailable` when no mail server is
 * configured or it did not take the mail: nothing is queued, the caller decides whether to try again.
 * Never call it inside a transaction.
 */
export async function sendMail({ to, body, ...mail }: OutgoingMail): Promise<{ messageId: string }> {
  return deliver({ ...mail, to: [to], ...(await renderMail(body)) });
}
