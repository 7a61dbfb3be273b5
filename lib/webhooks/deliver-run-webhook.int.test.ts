import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, expect, it } from "vitest";
import { systemContext } from "@/lib/access/system-context";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { withTenant } from "@/lib/core/db";
import { driveRun } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { aRun } from "@/lib/testing/factories/run";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { deliverRunWebhook, giveUpOnRunWebhook } from "@/lib/webhooks/deliver-run-webhook";
import { getWebhookSecret } from "@/lib/webhooks/webhook-secret";

type Received = { headers: Record<string, string>; body: string };

let server: Server;
let url = "";
let received: Received[] = [];
let statuses: number[] = [];
let redirect: string | undefined;

beforeEach(async () => {
  received = [];
  statuses = [];
  redirect = undefined;
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      received.push({
        headers: request.headers as Record<string, string>,
        body: Buffer.concat(parts).toString("utf8"),
      });
      response.writeHead(statuses.shift() ?? 200, redirect ? { location: redirect } : {}).end("ok");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

async function aFinishedRun(webhookUrl?: string) {
  const { ctx, workspaceId } = await aWorkspace();
  const agent = await anAgent(ctx, { tools: ["calculate"] });
  const run = await aRun(ctx, { agent: agent.id, input: "What is 17 * 23?", ...(webhookUrl ? { webhookUrl } : {}) });
  await driveRun({ workspaceId, runId: run.id });
  const job = await systemContext(workspaceId, "deliver-run-webhook", ["runs:read"]);
  return { ctx, workspaceId, runId: run.id, deliver: () => deliverRunWebhook(job, run.id), job };
}

const delivery = (ctx: WorkspaceContext, runId: string) =>
  withTenant(ctx.workspaceId, (tx) => tx.webhookDelivery.findFirst({ where: { workspaceId: ctx.workspaceId, runId } }));

it("delivers the run, signed so that the receiver's library accepts it and refuses any change", async () => {
  const { ctx, runId, deliver } = await aFinishedRun(url);
  expect(await deliver()).toEqual({ status: "delivered" });
  const [call] = received;
  const { secret } = await getWebhookSecret(ctx);
  const webhook = new Webhook(secret);
  expect(webhook.verify(call?.body ?? "", call?.headers ?? {})).toMatchObject({
    type: "run.finished",
    data: { id: runId, status: "completed", output: expect.stringContaining("391") },
  });
  expect(() => webhook.verify(`${call?.body} `, call?.headers ?? {})).toThrow();
  expect(call?.headers["webhook-id"]).toBe(runId);
  expect(await delivery(ctx, runId)).toMatchObject({ status: "delivered", attempts: 1, lastStatus: 200 });
});

it("does not send again what was taken", async () => {
  const { deliver } = await aFinishedRun(url);
  await deliver();
  expect(await deliver()).toEqual({ status: "delivered" });
  expect(received).toHaveLength(1);
});

it("asks to be tried again after a 500, with the same message id", async () => {
  const { ctx, runId, deliver } = await aFinishedRun(url);
  statuses = [500, 503];
  await expect(deliver()).rejects.toMatchObject({ code: "unavailable" });
  expect(await delivery(ctx, runId)).toMatchObject({ status: "retrying", attempts: 1, lastStatus: 500 });
  await expect(deliver()).rejects.toMatchObject({ code: "unavailable" });
  expect(await deliver()).toEqual({ status: "delivered" });
  expect(new Set(received.map((call) => call.headers["webhook-id"])).size).toBe(1);
  expect(await delivery(ctx, runId)).toMatchObject({ status: "delivered", attempts: 3 });
});

it("stops for good when the receiver answers 410", async () => {
  const { ctx, runId, deliver } = await aFinishedRun(url);
  statuses = [410];
  await expect(deliver()).rejects.toMatchObject({ code: "gone" });
  expect(await delivery(ctx, runId)).toMatchObject({ status: "failed", lastStatus: 410 });
});

it("asks to be tried again when nobody listens, and notes when every attempt failed", async () => {
  const { ctx, runId, deliver, job } = await aFinishedRun("http://127.0.0.1:1/hook");
  await expect(deliver()).rejects.toMatchObject({ code: "unavailable" });
  await giveUpOnRunWebhook(job, runId);
  expect(await delivery(ctx, runId)).toMatchObject({ status: "failed" });
});

it("follows no redirect", async () => {
  const { ctx, runId, deliver } = await aFinishedRun(url);
  statuses = [302];
  redirect = "http://127.0.0.1:1/elsewhere";
  await expect(deliver()).rejects.toMatchObject({ code: "gone" });
  expect(received).toHaveLength(1);
  expect(await delivery(ctx, runId)).toMatchObject({ status: "failed" });
});

it("does nothing for a run without a callback", async () => {
  const { ctx, runId, deliver } = await aFinishedRun();
  expect(await deliver()).toEqual({ status: "none" });
  expect(await delivery(ctx, runId)).toBeNull();
});

it("makes one secret per workspace, however many ask first at once, and shows it only to who manages keys", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  const secrets = await Promise.all([1, 2, 3, 4].map(() => getWebhookSecret(ctx)));
  expect(new Set(secrets.map(({ secret }) => secret)).size).toBe(1);
  expect(secrets[0]?.secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
  const { ctx: viewer } = await aMember({ workspaceId, role: "viewer" });
  await expect(getWebhookSecret(viewer)).rejects.toMatchObject({ code: "forbidden" });
});
