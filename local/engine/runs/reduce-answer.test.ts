import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Op } from "../protocol/parse-ops.ts";
import type { Answer } from "../protocol/read-answer.ts";
import { type CallJob, completeStep, reduceAnswer, type RunState } from "./reduce-answer.ts";

const fresh: RunState = { open: [], pending: [], rediscover: false, emptyAnswers: 0, reqVersion: 2 };
const discovery: CallJob = { kind: "discover", stepId: null, attempt: 0, maxAttempts: 3 };
const plan = (stepId: string): CallJob => ({ kind: "plan", stepId, attempt: 0, maxAttempts: 3 });
const op = (id: string, kind: string, rest: Partial<Op> = {}): Op => ({
  id,
  op: kind,
  name: id,
  label: id,
  data: null,
  error: null,
  opts: {},
  ...rest,
});
const ops = (...list: Op[]): Answer => ({ kind: "ops", ops: list, reqVersion: 2, noRetry: false, retryAfter: null });
const reduce = (state: RunState, job: CallJob, answer: Answer, done: string[] = []) =>
  reduceAnswer(state, job, answer, new Set(done), 0);

describe("reduceAnswer", () => {
  it("saves a step that ran and replays", () => {
    const decision = reduce(fresh, discovery, ops(op("a", "StepRun", { data: { b: 1, a: 2 } })));
    expect(decision.saves).toEqual([
      { id: "a", op: "StepRun", name: "a", val: '{"data":{"a":2,"b":1}}', failed: false },
    ]);
    expect(decision.discover).toBe(true);
  });

  it("repeats a failed step in its own job, and saves the error only when no attempt is left", () => {
    const answer = ops(op("a", "StepError", { error: { message: "no" } }));
    expect(reduce(fresh, discovery, answer)).toMatchObject({
      retry: { error: { message: "no" } },
      saves: [],
      discover: false,
    });
    const last = reduce(fresh, { ...discovery, attempt: 2 }, answer);
    expect(last.retry).toBeNull();
    expect(last.saves).toMatchObject([{ op: "StepFailed", val: '{"error":{"message":"no"}}', failed: true }]);
    expect(reduce(fresh, discovery, { ...answer, noRetry: true } as Answer).retry).toBeNull();
  });

  it("replays once when all siblings are done, not once for each", () => {
    const planned = reduce(
      fresh,
      discovery,
      ops(op("a", "StepPlanned"), op("b", "StepPlanned"), op("s", "Sleep", { name: "1h" })),
    );
    expect(planned.wanted.map((step) => step.kind)).toEqual(["plan", "plan", "sleep"]);
    expect(planned.state).toMatchObject({ open: ["a", "b", "s"], pending: ["a", "b", "s"] });
    expect(planned.discover).toBe(false);
    const first = reduce(planned.state, plan("b"), ops(op("b", "StepRun")));
    expect(first.discover).toBe(false);
    expect(first.state).toMatchObject({ open: ["a", "s"], pending: ["a", "s"] });
    const second = reduce(first.state, plan("a"), ops(op("a", "StepRun")));
    expect(second.discover).toBe(false);
    expect(completeStep(second.state, "s")).toBe(true);
  });

  it("replays after every step where the SDK does not coalesce, and after every racing step", () => {
    const old = { ...ops(op("a", "StepPlanned"), op("b", "StepPlanned")), reqVersion: 1 } as Answer;
    expect(reduce({ ...fresh, reqVersion: -1 }, discovery, old).state.pending).toEqual([]);
    const race = { opts: { parallelMode: "race" } };
    const racing = reduce(
      fresh,
      discovery,
      ops(op("a", "StepPlanned", race), op("b", "Sleep", { ...race, name: "1h" })),
    );
    expect(racing.state.pending).toEqual([]);
    expect(reduce(racing.state, plan("a"), ops(op("a", "StepRun"))).discover).toBe(true);
  });

  it("does not wait for an old loser when it is reported again beside a new step", () => {
    const state = { ...fresh, open: ["loser"] };
    const decision = reduce(state, discovery, ops(op("loser", "Sleep", { name: "1h" }), op("next", "StepPlanned")));
    expect(decision.state.pending).toEqual(["next"]);
    expect(decision.wanted.map((step) => step.id)).toEqual(["loser", "next"]);
  });

  it("ignores a report that is older than the step's result", () => {
    const decision = reduce(fresh, discovery, ops(op("w", "WaitForEvent", { opts: { timeout: "1h" } })), ["w"]);
    expect(decision.wanted).toEqual([]);
    expect(decision.state.open).toEqual([]);
  });

  it("replays again when something completed while it was being answered", () => {
    const decision = reduce({ ...fresh, rediscover: true, open: ["x"] }, discovery, ops(op("y", "StepPlanned")));
    expect(decision.discover).toBe(true);
    expect(decision.state.rediscover).toBe(false);
  });

  it("ends a run with the result that came with its last checkpointed steps", () => {
    const decision = reduce(fresh, discovery, ops(op("a", "StepRun"), op("end", "RunComplete", { data: 5 })));
    expect(decision.saves).toHaveLength(1);
    expect(decision.ending).toEqual({ status: "completed", result: 5 });
  });

  it("asks again once after an empty answer, then gives up", () => {
    const first = reduce(fresh, discovery, ops());
    expect(first).toMatchObject({ discover: true, ending: null });
    expect(reduce(first.state, discovery, ops()).ending).toMatchObject({
      status: "failed",
      error: { name: "EmptyAnswer" },
    });
  });

  it.each(["Gateway", "AIGateway", "DeferAdd", "DeferAbort"])("refuses %s by name", (kind) => {
    expect(reduce(fresh, discovery, ops(op("a", kind))).ending).toMatchObject({
      error: { name: "EmbeddedEngineUnsupported" },
    });
  });

  it("fails a run on what it does not know, and on a sleep that is no time", () => {
    expect(reduce(fresh, discovery, ops(op("a", "Shiny"))).ending).toMatchObject({ error: { name: "UnsupportedOp" } });
    expect(reduce(fresh, discovery, ops(op("a", "Sleep", { name: "soon" }))).ending).toMatchObject({
      error: { name: "InvalidDuration" },
    });
  });

  it("refuses an output of more than four megabytes", () => {
    const answer = ops(op("a", "StepRun", { data: "x".repeat(4 * 1024 * 1024) }));
    expect(reduce(fresh, discovery, answer)).toMatchObject({
      saves: [],
      ending: { error: { name: "OutputTooLarge" } },
    });
  });

  it("retries a failed call while attempts are left, then fails the run", () => {
    const answer: Answer = { kind: "failed", error: { message: "x" }, canRetry: true, retryAfter: "7" };
    expect(reduce(fresh, discovery, answer).retry).toEqual({ error: { message: "x" }, retryAfterMs: 7_000 });
    const dated: Answer = { ...answer, retryAfter: new Date(5_000).toISOString() };
    expect(reduce(fresh, discovery, dated).retry?.retryAfterMs).toBe(5_000);
    expect(reduce(fresh, { ...discovery, attempt: 2 }, answer).ending).toMatchObject({ status: "failed" });
  });

  /** Whatever the order in which siblings complete: one replay, at the end, and nothing left open. */
  it("replays exactly once for any number of siblings in any order", () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(
        ids.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, order]) => {
          let state = reduce(fresh, discovery, ops(...list.map((id) => op(id, "StepPlanned")))).state;
          const replays = order.map((id) => {
            const decision = reduce(state, plan(id), ops(op(id, "StepRun")));
            state = decision.state;
            return decision.discover;
          });
          expect(replays.filter(Boolean)).toHaveLength(1);
          expect(replays.at(-1)).toBe(true);
          expect(state).toMatchObject({ open: [], pending: [] });
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
