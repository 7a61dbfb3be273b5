import "server-only";
import type { ReactElement } from "react";
import { deliverMail, type MailToDeliver } from "./deliver-mail";
import { renderMail } from "./render-mail";

/** What a template makes. */
export type MailContent = { subject: string; body: ReactElement };

export type OutgoingMail = MailContent & Omit<MailToDeliver, "to" | "subject" | "html" | "text"> & { to: string };

/**
 * Sends one mail of ours, from a template, with an HTML and a text part. Errors and guarantees as `deliverMail`.
 */
export async function sendMail({ to, body, ...mail }: OutgoingMail): Promise<{ messageId: string }> {
  return deliverMail({ ...mail, to: [to], ...(await renderMail(body)) });
}
