import { expect, json, test } from "../fixtures/product";
import { findProcess } from "../fixtures/processes";

type Run = { id: string; status: string; stopReason: string | null; usage: { steps: number; toolCalls: number } };

/** The product's promise: a killed process loses no run, no approval and no usage event, and doubles none. */
test.describe("after kill -9", () => {
  for (const part of ["web", "engine"] as const) {
    test(`of ${part} while a run waits for approval, the answer still reaches it`, async ({ api }) => {
      const run = await json<Run>(
        await api.post("/api/v1/agents/inbox-assistant/runs?wait=60", {
          data: { input: `Summarise our refund policy and e-mail it to ${part}@example.com` },
        }),
        202,
      );
      expect(run.status).toBe("waiting");
      process.kill(findProcess(part), "SIGKILL");
      await expect
        .poll(async () => (await api.get("/api/health").catch(() => null))?.status(), { timeout: 60_000 })
        .toBe(200);
      const pending = await json<{ items: { id: string }[] }>(await api.get(`/api/v1/approvals?runId=${run.id}`));
      await json(
        await api.post(`/api/v1/approvals/${pending.items[0]?.id}/decision`, { data: { decision: "approve" } }),
      );
      await expect
        .poll(async () => (await json<Run>(await api.get(`/api/v1/runs/${run.id}`))).status, { timeout: 80_000 })
        .toBe("completed");
    });
  }

  test("of web and engine in the middle of twenty runs, each ends once and is counted once", async ({ api }) => {
    const before = await json<{ total: { quantities: Record<string, number> } }>(await api.get("/api/v1/usage"));
    const started = await Promise.all(
      [...Array(20).keys()].map(async (index) =>
        json<Run>(
          await api.post("/api/v1/agents/document-assistant/runs", { data: { input: `What is ${index} * 3?` } }),
          202,
        ),
      ),
    );
    process.kill(findProcess("engine"), "SIGKILL");
    process.kill(findProcess("web"), "SIGKILL");
    await expect
      .poll(async () => (await api.get("/api/health").catch(() => null))?.status(), { timeout: 60_000 })
      .toBe(200);
    const statuses = async () =>
      Promise.all(started.map(async ({ id }) => (await json<Run>(await api.get(`/api/v1/runs/${id}`))).status));
    // Twenty reads a round: 600 requests a minute are allowed.
    await expect
      .poll(async () => [...new Set(await statuses())], { timeout: 85_000, intervals: [3_000] })
      .toEqual(["completed"]);
    const after = await json<{ total: { quantities: Record<string, number> } }>(await api.get("/api/v1/usage"));
    expect((after.total.quantities.runs ?? 0) - (before.total.quantities.runs ?? 0)).toBe(started.length);
    for (const { id } of started) {
      const events = await (await api.get(`/api/v1/runs/${id}/events`)).text();
      expect(events.match(/"status":"completed","stopReason"/g)).toHaveLength(1);
    }
  });
});
