import { afterEach, expect, it } from "vitest";
import { day, FakeClock, hour, installClock, minute } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { resendStrandedDocuments } from "@/lib/knowledge/resend-stranded-documents";
import { anAgent } from "@/lib/testing/factories/agent";
import { anUploadedDocument } from "@/lib/testing/factories/document";
import { aRun } from "@/lib/testing/factories/run";
import { aWorkspace } from "@/lib/testing/factories/workspace";
import { cancelRun } from "./cancel-run";
import { resendStrandedRuns } from "./resend-stranded-runs";

let restore = () => {};
afterEach(() => restore());

const eventsOf = async (workspaceId: string, name: string) =>
  (await systemDb().outboxEvent.findMany({ where: { workspaceId, name }, orderBy: { createdAt: "asc" } })).map(
    (event) => event.data,
  );

/** An engine that lost its events must not cost a run: what was accepted is begun, however long that takes. */
it("sends the events of runs and documents again that were accepted and never begun", async () => {
  const clock = new FakeClock(new Date());
  restore = installClock(clock);
  const { ctx, workspaceId } = await aWorkspace();
  const agent = await anAgent(ctx);
  const run = await aRun(ctx, { agent: agent.id });
  const cancelled = await aRun(ctx, { agent: agent.id });
  await cancelRun(ctx, cancelled.id);
  const document = await anUploadedDocument(ctx);
  const look = async () => {
    await resendStrandedRuns();
    await resendStrandedDocuments();
    return {
      runs: await eventsOf(workspaceId, "runs/run.requested"),
      documents: await eventsOf(workspaceId, "knowledge/document.uploaded"),
    };
  };
  const first = await look();
  expect(first.runs).toHaveLength(2);
  expect(first.documents).toHaveLength(1);

  clock.advance(11 * minute);
  const second = await look();
  expect(second.runs.slice(2)).toEqual([{ workspaceId, runId: run.id }]);
  expect(second.documents.slice(1)).toEqual([{ workspaceId, documentId: document.id, revision: 1 }]);

  // Past the idempotency window of the engines nothing is sent again by itself: it could begin twice.
  clock.advance(day - hour);
  expect(await look()).toEqual(second);
});

/** Runs that wait for a place stay queued for hours: they must not keep a look from what lies behind them. */
it("looks at everything each time, however little is read at once", async () => {
  const clock = new FakeClock(new Date());
  restore = installClock(clock);
  const { ctx, workspaceId } = await aWorkspace();
  const agent = await anAgent(ctx);
  const runs = [
    await aRun(ctx, { agent: agent.id }),
    await aRun(ctx, { agent: agent.id }),
    await aRun(ctx, { agent: agent.id }),
  ];
  clock.advance(11 * minute);
  await resendStrandedRuns(1);
  await resendStrandedRuns(1);
  const sent = (await eventsOf(workspaceId, "runs/run.requested")).map((data) => (data as { runId: string }).runId);
  for (const run of runs) expect(sent.filter((id) => id === run.id)).toHaveLength(3);
});
