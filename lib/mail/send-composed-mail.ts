import "server-only";
import { invalidInput } from "@/lib/core/errors";
import { deliver, type MailAttachment } from "./internal/deliver";

export type ComposedMail = {
  to: readonly string[];
  subject: string;
  html: string;
  text: string;
  /** The same key gives the same Message-ID. */
  idempotencyKey?: string;
  replyTo?: string;
  attachments?: readonly MailAttachment[];
};

const maxRecipients = 50;

/** Sends a mail that somebody else wrote (an agent, a person), to all recipients in one message. Errors as `sendMail`. */
export async function sendComposedMail(mail: ComposedMail): Promise<{ messageId: string }> {
  if (mail.to.length === 0 || mail.to.length > maxRecipients) {
    throw invalidInput(`A mail goes to 1 to ${maxRecipients} addresses.`, { to: [`must have 1 to ${maxRecipients} addresses`] });
  }
  return deliver(mail);
}
