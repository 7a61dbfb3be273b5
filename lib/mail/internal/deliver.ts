import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { sha256Hex } from "@/lib/core/crypto";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";

export type MailAttachment = { filename: string; content: Uint8Array; contentType: string };

export type Delivery = {
  to: readonly string[];
  subject: string;
  html: string;
  text: string;
  idempotencyKey?: string | undefined;
  replyTo?: string | undefined;
  attachments?: readonly MailAttachment[] | undefined;
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

/** Hands one mail to the mail server. Throws `unavailable` when none is configured or it did not take the mail. */
export async function deliver(mail: Delivery): Promise<{ messageId: string }> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) {
    throw new AppError("unavailable", "This installation cannot send mail.", { internal: { reason: "SMTP_URL is not set" } });
  }
  try {
    const sent = await transporterFor(SMTP_URL).sendMail({
      from: MAIL_FROM,
      // Objects: out of a text nodemailer would read a list of addresses.
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
