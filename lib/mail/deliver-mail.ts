import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { sha256Hex } from "@/lib/core/crypto";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";

export type MailAttachment = { filename: string; content: Uint8Array; contentType: string };

export type MailToDeliver = {
  to: readonly string[];
  subject: string;
  html: string;
  text: string;
  /** The same key gives the same Message-ID, so that a mail sent twice shows once where that is looked at. */
  idempotencyKey?: string;
  attachments?: readonly MailAttachment[];
  replyTo?: string;
};

let transport: { url: string; transporter: Transporter } | undefined;

function transporterFor(url: string): Transporter {
  if (transport?.url !== url) {
    transport?.transporter.close();
    transport = {
      url,
      transporter: createTransport({
        url,
        pool: true,
        maxConnections: 4,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 30_000,
        // Nothing in a mail may make the mailer read files or fetch addresses.
        disableFileAccess: true,
        disableUrlAccess: true,
      }),
    };
  }
  return transport.transporter;
}

function messageIdOf(idempotencyKey: string): string {
  return `<${sha256Hex(idempotencyKey).slice(0, 40)}@${new URL(env().MANDATE_URL).hostname}>`;
}

/**
 * Hands one mail, that an agent or a person wrote or a template made, to the mail server. Throws `unavailable` when none
 * is configured or it did not take the mail: nothing is queued, the caller decides whether to try again.
 * Never call it inside a transaction.
 */
export async function deliverMail(mail: MailToDeliver): Promise<{ messageId: string }> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) {
    throw new AppError("unavailable", "This installation cannot send mail.", {
      internal: { reason: "SMTP_URL is not set" },
    });
  }
  try {
    const sent = await transporterFor(SMTP_URL).sendMail({
      from: MAIL_FROM,
      // Objects: nodemailer would read a list of addresses out of a text.
      to: mail.to.map((address) => ({ name: "", address })),
      subject: mail.subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").slice(0, 200),
      html: mail.html,
      text: mail.text,
      ...(mail.idempotencyKey ? { messageId: messageIdOf(mail.idempotencyKey) } : {}),
      ...(mail.replyTo ? { replyTo: { name: "", address: mail.replyTo } } : {}),
      attachments: (mail.attachments ?? []).map((part) => ({ ...part, content: Buffer.from(part.content) })),
    });
    return { messageId: String(sent.messageId) };
  } catch (cause) {
    throw new AppError("unavailable", "The mail could not be sent. Try again in a moment.", { cause });
  }
}
