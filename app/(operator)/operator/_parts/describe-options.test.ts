import { expect, it } from "vitest";
import type { FunctionOptions } from "@/lib/operator/schema";
import { describeOptions } from "./describe-options";

const plain: FunctionOptions = {
  maxAttempts: 5,
  cancelOn: [],
  concurrency: [],
  idempotency: null,
  rateLimit: null,
  throttle: null,
  debounce: null,
  batch: null,
  singleton: null,
  priority: null,
  timeouts: { startMs: null, finishMs: null },
};

it("says only what is set", () => {
  expect(describeOptions(plain)).toEqual(["4 retries per step"]);
  expect(describeOptions({ ...plain, maxAttempts: 2 })).toEqual(["1 retry per step"]);
  expect(describeOptions({ ...plain, maxAttempts: 1 })).toEqual(["No retries"]);
});

it("says all of what is set, with keys and periods", () => {
  const options: FunctionOptions = {
    maxAttempts: 1,
    cancelOn: [
      { event: "a/stop", if: "event.data.id == async.data.id", timeoutMs: null },
      { event: "a/gone", if: null, timeoutMs: 1_000 },
    ],
    concurrency: [
      { limit: 5, key: "event.data.w", scope: "fn" },
      { limit: 9, key: '"all"', scope: "account" },
    ],
    idempotency: "event.data.runId",
    rateLimit: { key: null, limit: 1, periodMs: 60_000 },
    throttle: { key: "event.data.w", limit: 10, periodMs: 3_600_000, burst: 0 },
    debounce: { key: null, periodMs: 2_000, timeoutMs: null },
    batch: { maxSize: 50, timeoutMs: 5_000, key: null },
    singleton: { key: "event.data.d", mode: "cancel" },
    priority: "event.data.p",
    timeouts: { startMs: 10_000, finishMs: 7_200_000 },
  };
  expect(describeOptions(options)).toEqual([
    "No retries",
    "5 at a time per event.data.w",
    '9 at a time per "all" across apps',
    "Once in 24 hours for each event.data.runId",
    "At most 1 in 1 min 00 s",
    "Spread to 10 in 1 h 00 min per event.data.w",
    "Waits for 2.0 s of quiet",
    "Batches of 50 or 5.0 s",
    "One job per event.data.d: a new one cancels it",
    "Priority by event.data.p",
    "Cancelled by a/stop if event.data.id == async.data.id",
    "Cancelled by a/gone",
    "Must start within 10.0 s",
    "Must end within 2 h 00 min",
  ]);
});
