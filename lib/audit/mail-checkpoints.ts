import "server-only";
import { isRole, roleTable } from "@/lib/access/permissions";
import { systemDb, withTenant } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";
import { linkTo } from "@/lib/mail/link-to";
import { sendMail } from "@/lib/mail/send-mail";
import { auditCheckpointMail } from "@/lib/mail/templates/audit-checkpoint";
import { checkpointSelect, toCheckpointDto } from "./checkpoint-select";

const batchSize = 100;

/** What became of a batch; `next` continues behind it, null at the end. */
export type MailedBatch = { sent: number; failed: number; next: string | null };

/**
 * Mails the newest checkpoint of their workspace to the next 100 members who asked for it and may still read the log, as
 * an attachment. Nothing is sent where the log did not grow since the last mail. A repeat sends the same message id; a
 * mail that fails is logged and left for the next week.
 */
export async function mailCheckpoints(after: string | null): Promise<MailedBatch> {
  if (!env().SMTP_URL) return { sent: 0, failed: 0, next: null };
  const members = await findMembers(after);
  const batch: MailedBatch = {
    sent: 0,
    failed: 0,
    next: members.length < batchSize ? null : (members.at(-1)?.id ?? null),
  };
  for (const member of members) {
    if (!isRole(member.role) || !roleTable[member.role].permissions.includes("audit:read")) continue;
    try {
      if (await mailNewest(member)) batch.sent += 1;
    } catch (error) {
      batch.failed += 1;
      logger().error({ err: error, workspaceId: member.workspaceId }, "no checkpoint could be mailed");
    }
  }
  return batch;
}

type Subscriber = Awaited<ReturnType<typeof findMembers>>[number];

function findMembers(after: string | null) {
  return systemDb().member.findMany({
    where: { wantsCheckpoints: true, workspace: { deletedAt: null }, ...(after === null ? {} : { id: { gt: after } }) },
    orderBy: { id: "asc" },
    take: batchSize,
    select: {
      id: true,
      role: true,
      workspaceId: true,
      sentCheckpointSize: true,
      user: { select: { email: true } },
      workspace: { select: { name: true, slug: true } },
    },
  });
}

async function mailNewest({ id, workspaceId, sentCheckpointSize, user, workspace }: Subscriber): Promise<boolean> {
  const row = await withTenant(workspaceId, (tx) =>
    tx.auditCheckpoint.findFirst({ where: { workspaceId }, orderBy: { size: "desc" }, select: checkpointSelect }),
  );
  if (!row || row.size <= sentCheckpointSize) return false;
  const { size, at, note } = toCheckpointDto(row);
  await sendMail({
    to: user.email,
    idempotencyKey: `audit-checkpoint:${id}:${size}`,
    ...auditCheckpointMail({
      workspace: workspace.name,
      size,
      signedAt: at.slice(0, 16).replace("T", " "),
      url: linkTo(`/${workspace.slug}/audit/checkpoints`),
    }),
    attachments: [
      {
        filename: `checkpoint-${workspace.slug}-${size}.txt`,
        content: new TextEncoder().encode(note),
        contentType: "text/plain; charset=utf-8",
      },
    ],
  });
  await withTenant(workspaceId, (tx) =>
    tx.member.updateMany({ where: { id, workspaceId }, data: { sentCheckpointSize: row.size } }),
  );
  return true;
}
