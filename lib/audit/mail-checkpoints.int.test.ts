import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { systemContext } from "@/lib/access/system-context";
import { systemDb } from "@/lib/core/db";
import { FakeSmtp } from "@/lib/testing/fake-smtp";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { getCheckpointMail, setCheckpointMail } from "./checkpoint-mail";
import { listAuditCheckpoints } from "./list-audit-checkpoints";
import { listAuditEntries } from "./list-audit-entries";
import { mailCheckpoints } from "./mail-checkpoints";
import { makeCheckpoints } from "./make-checkpoints";
import { auditListQuery } from "./schema";

const smtp = new FakeSmtp();

beforeAll(async () => {
  process.env.SMTP_URL = await smtp.start();
});
afterAll(() => smtp.stop());
beforeEach(async () => {
  smtp.refuse(false);
  await systemDb().member.updateMany({ data: { wantsCheckpoints: false } });
});

it("brings the newest checkpoint to those who asked, once for each growth of the log", async () => {
  const { ctx, workspaceId, user } = await aWorkspace();
  const { user: silent } = await aMember({ workspaceId, role: "admin" });
  await setCheckpointMail(ctx, { wanted: true });
  await setCheckpointMail(ctx, { wanted: true });
  expect(await getCheckpointMail(ctx)).toEqual({ wanted: true });
  const { items } = await listAuditEntries(ctx, auditListQuery.parse({ action: "audit.checkpoint_mail_set" }));
  expect(items).toMatchObject([{ target: { type: "user", id: user.id }, facts: { wanted: true } }]);

  expect(await mailCheckpoints(null)).toEqual({ sent: 0, failed: 0, next: null });
  await makeCheckpoints();
  expect(await mailCheckpoints(null)).toEqual({ sent: 1, failed: 0, next: null });
  expect(await mailCheckpoints(null)).toEqual({ sent: 0, failed: 0, next: null });
  const [mail] = smtp.to(user.email);
  const attached = /filename=checkpoint-\S+\r\n(?:.+\r\n)*\r\n([\s\S]+?)\r\n--/.exec(mail?.data ?? "")?.[1] ?? "";
  const [newest] = (await listAuditCheckpoints(ctx, { limit: 1 })).items;
  expect(Buffer.from(attached, "base64").toString("utf8")).toBe(newest?.note);
  expect(smtp.to(silent.email)).toEqual([]);

  await setCheckpointMail(ctx, { wanted: false });
  await makeCheckpoints();
  expect(await mailCheckpoints(null)).toEqual({ sent: 0, failed: 0, next: null });
});

it("tries again after a mail that was not taken, and sends nothing to who may no longer read the log", async () => {
  const { ctx, memberId, workspaceId } = await aWorkspace();
  const approver = await aMember({ workspaceId, role: "approver" });
  await setCheckpointMail(ctx, { wanted: true });
  await setCheckpointMail(approver.ctx, { wanted: true });
  await systemDb().member.updateMany({ where: { id: approver.memberId }, data: { role: "viewer" } });
  await makeCheckpoints();
  smtp.refuse(true);
  expect(await mailCheckpoints(null)).toMatchObject({ sent: 0, failed: 1 });
  smtp.refuse(false);
  expect(await mailCheckpoints(null)).toMatchObject({ sent: 1, failed: 0 });
  expect(smtp.to(approver.user.email)).toEqual([]);
  expect(await mailCheckpoints(memberId)).toMatchObject({ sent: 0 });
});

it("is for people who may read the log", async () => {
  const { workspaceId } = await aWorkspace();
  const { ctx: member } = await aMember({ workspaceId, role: "member" });
  await expect(setCheckpointMail(member, { wanted: true })).rejects.toMatchObject({ code: "forbidden" });
  const job = await systemContext(workspaceId, "test", ["audit:read"]);
  expect(await getCheckpointMail(job)).toBeNull();
  await expect(setCheckpointMail(job, { wanted: true })).rejects.toMatchObject({ code: "invalid_input" });
});
