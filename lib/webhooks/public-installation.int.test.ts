import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, vi } from "vitest";
import { systemContext } from "@/lib/access/system-context";
import { withTenant } from "@/lib/core/db";
import { driveRun } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { aRun } from "@/lib/testing/factories/run";
import { aWorkspace } from "@/lib/testing/factories/workspace";
import { deliverRunWebhook } from "@/lib/webhooks/deliver-run-webhook";

// The configuration is read once, so an installation with a public address has a test file of its own.
vi.hoisted(() => vi.stubEnv("MANDATE_URL", "https://mandate.example"));

/** On a public installation a callback must not become a way into its own network. */
it.each([
  "http://127.0.0.1:PORT/",
  "http://localhost:PORT/",
  "http://[::1]:PORT/",
  "http://169.254.169.254/",
  "http://10.0.0.1/",
  "http://0x7f000001:PORT/",
])("calls no private address back: %s", async (address) => {
  let calls = 0;
  const server = createServer((_, response) => {
    calls += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { ctx, workspaceId } = await aWorkspace();
    const agent = await anAgent(ctx, { tools: [] });
    const run = await aRun(ctx, {
      agent: agent.id,
      input: "Hello",
      webhookUrl: address.replace("PORT", String((server.address() as AddressInfo).port)),
    });
    await driveRun({ workspaceId, runId: run.id });
    const job = await systemContext(workspaceId, "deliver-run-webhook", ["runs:read"]);
    await expect(deliverRunWebhook(job, run.id)).rejects.toMatchObject({ code: "gone" });
    expect(calls).toBe(0);
    expect(
      await withTenant(workspaceId, (tx) => tx.webhookDelivery.findFirst({ where: { workspaceId, runId: run.id } })),
    ).toMatchObject({ status: "failed", attempts: 1 });
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
});
