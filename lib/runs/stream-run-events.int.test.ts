import { afterAll, beforeAll, expect, it } from "vitest";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { cancelRun } from "@/lib/runs/cancel-run";
import { streamRunEvents } from "@/lib/runs/stream-run-events";
import { waitForRun } from "@/lib/runs/wait-for-run";
import { driveRun } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { anOpenAiProvider } from "@/lib/testing/factories/model-provider";
import { aRun } from "@/lib/testing/factories/run";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { FakeOpenAi } from "@/lib/testing/fake-openai";

const openai = new FakeOpenAi();
let baseUrl = "";
beforeAll(async () => {
  baseUrl = await openai.start();
});
afterAll(() => openai.stop());

type Event = { id: number | null; type: string; data: Record<string, unknown> };

/** Reads server-sent events until the stream ends or `enough` says so; answers all of them. */
async function read(
  stream: ReadableStream<Uint8Array>,
  enough: (event: Event) => boolean = () => false,
): Promise<Event[]> {
  const events: Event[] = [];
  let text = "";
  const reader = stream.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return events;
    text += value;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const lines = new Map(
        text
          .slice(0, end)
          .split("\n")
          .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
      );
      text = text.slice(end + 2);
      const type = lines.get("event");
      if (type === undefined) continue;
      const id = lines.get("id");
      const event = {
        id: id === undefined ? null : Number(id),
        type,
        data: JSON.parse(lines.get("data") ?? "null") as Record<string, unknown>,
      };
      events.push(event);
      if (!enough(event)) continue;
      await reader.cancel();
      return events;
    }
  }
}

async function aStreamedRun(answer = "Hello there, this answer comes in pieces.") {
  const { ctx, workspaceId } = await aWorkspace();
  await anOpenAiProvider({ workspaceId, baseUrl });
  const agent = await anAgent(ctx, { model: "fake/gpt-4.1-mini", tools: ["calculate"], autonomy: "ask_always" });
  const run = await aRun(ctx, { agent: agent.id });
  openai.script([{ text: answer }]);
  return { ctx, workspaceId, run, ref: { workspaceId, runId: run.id } };
}

const open = (ctx: WorkspaceContext, runId: string, lastEventId = 0, signal = new AbortController().signal) =>
  streamRunEvents(ctx, { runId, lastEventId, signal });
const numbered = (events: Event[]) => events.filter((event) => event.id !== null);

it("tells a finished run's story from the table, and ends", async () => {
  const { ctx, run, ref } = await aStreamedRun();
  await driveRun(ref);
  const events = await read(await open(ctx, run.id));
  expect(numbered(events).map((event) => event.id)).toEqual(numbered(events).map((_, index) => index + 1));
  expect(events.at(-1)).toMatchObject({ type: "end", id: null });
  expect(events.at(-2)).toMatchObject({ type: "run.status", data: { status: "completed", costMicroUsd: 72 } });
  expect(new Set(numbered(events).map((event) => event.type))).toEqual(new Set(["run.status", "step.updated"]));
});

it("goes on after the last event that the reader saw, and repeats nothing", async () => {
  const { ctx, run, ref } = await aStreamedRun();
  await driveRun(ref);
  const all = numbered(await read(await open(ctx, run.id)));
  const later = numbered(await read(await open(ctx, run.id, 3)));
  expect(later).toEqual(all.slice(3));
  expect(numbered(await read(await open(ctx, run.id, 1_000_000)))).toEqual([]);
});

it("shows events and pieces of the answer while they happen, in order, and ends with the run", async () => {
  const { ctx, run, ref } = await aStreamedRun();
  const begun = Promise.withResolvers<void>();
  const stream = await open(ctx, run.id);
  const reading = read(stream, () => {
    begun.resolve();
    return false;
  });
  // Pieces are not repeated: who begins to watch later misses them. The first event is read once watching has begun.
  await begun.promise;
  await driveRun(ref);
  const events = await reading;
  expect(numbered(events).map((event) => event.id)).toEqual(numbered(events).map((_, index) => index + 1));
  expect(events.at(-1)?.type).toBe("end");
  const deltas = events.filter((event) => event.type === "delta");
  expect(deltas.map((delta) => delta.data.text).join("")).toBe("Hello there, this answer comes in pieces.");
  expect(deltas.map((delta) => delta.data.offset)).toEqual(
    deltas.map((_, index) => deltas.slice(0, index).reduce((sum, delta) => sum + String(delta.data.text).length, 0)),
  );
});

it("lets a reader leave and come back in the middle without a gap", async () => {
  const { ctx, run, ref } = await aStreamedRun();
  const first = open(ctx, run.id).then((stream) => read(stream, (event) => event.id === 4));
  await driveRun(ref);
  const seen = numbered(await first);
  const rest = numbered(await read(await open(ctx, run.id, seen.at(-1)?.id ?? 0)));
  expect([...seen, ...rest].map((event) => event.id)).toEqual([...seen, ...rest].map((_, index) => index + 1));
  expect(rest.at(-1)).toMatchObject({ data: { status: "completed" } });
});

it("ends when the reader hangs up, before or after it began", async () => {
  const { ctx, run } = await aStreamedRun();
  const hangUp = new AbortController();
  const stream = await open(ctx, run.id, 0, hangUp.signal);
  const reading = read(stream);
  hangUp.abort();
  expect(Array.isArray(await reading)).toBe(true);
  expect(Array.isArray(await read(await open(ctx, run.id, 0, AbortSignal.abort())))).toBe(true);
});

it("is not there for another workspace, and needs the permission", async () => {
  const { run, workspaceId } = await aStreamedRun();
  const theirs = await aWorkspace();
  await expect(open(theirs.ctx, run.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(waitForRun(theirs.ctx, run.id, 0)).rejects.toMatchObject({ code: "not_found" });
  const billing = await aMember({ workspaceId, role: "billing" });
  await expect(open(billing.ctx, run.id)).rejects.toMatchObject({ code: "forbidden" });
});

it("waits for the end of a run, and no longer than asked", async () => {
  const { ctx, run, ref } = await aStreamedRun();
  expect((await waitForRun(ctx, run.id, 0)).status).toBe("queued");
  const waiting = waitForRun(ctx, run.id, 50);
  await driveRun(ref);
  expect(await waiting).toMatchObject({ status: "completed", output: "Hello there, this answer comes in pieces." });
});

it("stops waiting when a person has to answer, and when somebody cancels", async () => {
  const { ctx, run, ref } = await aStreamedRun();
  openai.script([{ toolCalls: [{ name: "calculate", args: { expression: "1+1" } }] }]);
  const asked = waitForRun(ctx, run.id, 50);
  await driveRun(ref);
  expect((await asked).status).toBe("waiting");

  const other = await aStreamedRun();
  const cancelled = waitForRun(other.ctx, other.run.id, 50);
  await cancelRun(other.ctx, other.run.id);
  expect((await cancelled).status).toBe("cancelled");
});
