import { expect, it } from "vitest";
import { verifyChain } from "@/lib/audit/verify-chain";
import { withTenant } from "@/lib/core/db";
import { getRun } from "@/lib/runs/get-run";
import { listRunSteps } from "@/lib/runs/list-run-steps";
import { driveRun } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { aReadyDocument } from "@/lib/testing/factories/document";
import { aRun } from "@/lib/testing/factories/run";
import { aWorkspace } from "@/lib/testing/factories/workspace";

it("answers from a document on the built-in model, with the passage as a source", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  const document = await aReadyDocument(ctx);
  const agent = await anAgent(ctx);
  const run = await aRun(ctx, { agent: agent.slug });
  expect(run).toMatchObject({ status: "queued", output: null, trigger: "ui" });

  expect(await driveRun({ workspaceId, runId: run.id })).toBe("ended");

  const done = await getRun(ctx, run.id);
  expect(done.status).toBe("completed");
  expect(done.output).toContain("28 days");
  expect(done.output).toMatch(/\[1\]/);
  expect(done.output).not.toContain("[[");
  expect(done.sources[0]).toMatchObject({ number: 1, documentId: document.id, documentName: "handbook.md", page: 1 });
  expect(done.sources[0]?.quote).toContain("28 days");
  expect(done.costMicroUsd).toBe(0);
  expect(done.isTainted).toBe(true);
  expect(done.usage.toolCalls).toBeGreaterThan(0);

  const { items } = await listRunSteps(ctx, run.id);
  expect(items.map((step) => step.kind)).toEqual(["plan", "model_call", "tool_call", "model_call", "finish"]);
  expect(items.every((step) => step.status === "completed" && step.endedAt !== null)).toBe(true);
  expect(items.every((step) => step.decisions.length > 0)).toBe(true);
  expect(items[2]?.input).toMatchObject({ tool: "search_knowledge" });
  expect(await verifyChain(ctx)).toMatchObject({ isIntact: true });
});

it("writes its events without a gap, the last one being the end, and says once that it finished", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  await aReadyDocument(ctx);
  const agent = await anAgent(ctx);
  const run = await aRun(ctx, { agent: agent.id });
  await driveRun({ workspaceId, runId: run.id });

  const events = await withTenant(workspaceId, (tx) =>
    tx.runEvent.findMany({
      where: { workspaceId, runId: run.id },
      orderBy: { seq: "asc" },
      select: { seq: true, type: true, data: true },
    }),
  );
  expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
  expect(events[0]).toMatchObject({ type: "run.status", data: { status: "queued" } });
  expect(events.at(-1)).toMatchObject({ type: "run.status", data: { status: "completed" } });
  expect(JSON.stringify(events)).not.toContain("28 days");
});
