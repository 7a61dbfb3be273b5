import "server-only";
import { z } from "zod";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";

// The mailbox is another process, reached by URL like a real service: what it answers is checked.
const summarySchema = z.object({
  id: z.string(),
  receivedAt: z.iso.datetime(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  preview: z.string(),
  attachmentCount: z.number(),
});
const messageSchema = summarySchema.extend({
  html: z.string().nullable(),
  text: z.string().nullable(),
  attachments: z.array(z.object({ name: z.string(), contentType: z.string(), sizeBytes: z.number() })),
});

export type LocalMailSummary = z.output<typeof summarySchema>;
export type LocalMail = z.output<typeof messageSchema>;

async function read(path: string): Promise<unknown> {
  const base = env().MANDATE_MAILBOX_URL;
  if (!base) return null;
  const response = await fetch(`${base.replace(/\/$/, "")}${path}`, {
    cache: "no-store",
    signal: AbortSignal.timeout(5_000),
  }).catch((cause: unknown) => {
    throw new AppError("unavailable", "The local mailbox does not answer.", { cause });
  });
  if (response.status === 404) return null;
  if (!response.ok) throw new AppError("unavailable", "The local mailbox does not answer as it should.");
  return response.json();
}

/** The newest mails that the app has sent, optionally to one address. Throws `unavailable`. */
export async function listLocalMail(to?: string): Promise<LocalMailSummary[]> {
  const query = new URLSearchParams({ limit: "100", ...(to ? { to } : {}) });
  const answer = await read(`/messages?${query.toString()}`);
  return answer === null ? [] : z.object({ items: z.array(summarySchema) }).parse(answer).items;
}

/** One mail; null when there is none with this id. */
export async function findLocalMail(id: string): Promise<LocalMail | null> {
  const answer = await read(`/messages/${encodeURIComponent(id)}`);
  return answer === null ? null : messageSchema.parse(answer);
}
