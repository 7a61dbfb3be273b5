import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../protocol/json.ts";
import { readFunctionConfig } from "./function-config.ts";
import { readRegistration, RegistrationError } from "./store-functions.ts";

const base: JsonObject = {
  id: "app-fn",
  name: "fn",
  triggers: [{ event: "a/b" }],
  steps: {
    step: { id: "step", name: "step", runtime: { type: "http", url: "http://127.0.0.1/api?fnId=app-fn&stepId=step" } },
  },
};
const read = (options: JsonObject) => readFunctionConfig({ ...base, ...options });
const problems = (options: JsonObject): string[] => {
  const result = read(options);
  return "problems" in result ? result.problems : [];
};

describe("readFunctionConfig", () => {
  it("gives a function five attempts unless it says otherwise", () => {
    expect(read({})).toMatchObject({ config: { maxAttempts: 5 } });
    const step = { id: "step", name: "step", runtime: { type: "http", url: "http://a/b" }, retries: { attempts: 0 } };
    expect(read({ steps: { step } })).toMatchObject({ config: { maxAttempts: 1 } });
  });

  it("reads every option into numbers", () => {
    const result = read({
      concurrency: [{ limit: 2, key: "event.data.k" }, 5],
      rateLimit: { limit: 10, period: "1m" },
      throttle: { limit: 1, period: "10s", burst: 2 },
      debounce: { period: "5s", timeout: "1m", key: "event.data.k" },
      timeouts: { start: "1h", finish: "2h" },
      cancel: [{ event: "a/stop", if: "event.data.k == async.data.k", timeout: "1d" }],
      singleton: { mode: "cancel" },
      priority: { run: "event.data.p" },
    });
    expect(result).toMatchObject({
      config: {
        concurrency: [
          { limit: 2, scope: "fn" },
          { limit: 5, key: null },
        ],
        throttle: { periodMs: 10_000, burst: 2 },
        debounce: { periodMs: 5_000, timeoutMs: 60_000 },
        timeouts: { startMs: 3_600_000, finishMs: 7_200_000 },
        cancelOn: [{ timeoutMs: 86_400_000 }],
      },
    });
  });

  const refused: [string, JsonObject][] = [
    ["an unknown option", { shiny: true }],
    ["a sub-minute schedule", { triggers: [{ cron: "* * * * * *" }] }],
    ["more than ten triggers", { triggers: Array.from({ length: 11 }, (_, n) => ({ event: `e${n}` })) }],
    ["an expression outside the subset", { idempotency: "event.data.a * 2" }],
    ["an unknown part of an option", { throttle: { limit: 1, period: "10s", sparkle: 1 } }],
    ["an unknown part of a trigger", { triggers: [{ event: "a", sparkle: 1 }] }],
    ["an unknown part of a limit", { concurrency: { limit: 1, sparkle: 1 } }],
    ["an unknown scope of a limit", { concurrency: { limit: 1, scope: "planet", key: "event.data.k" } }],
    ["timeouts that are none", { timeouts: "1h" }],
    ["an unknown timeout", { timeouts: { middle: "1h" } }],
    ["cancel events that are no list", { cancel: { event: "x" } }],
    ["triggers that are no list", { triggers: "a/b" }],
    ["a trigger that is no object", { triggers: ["a/b"] }],
    ["a limit that is no number", { concurrency: "many" }],
    ["a second step", { steps: { ...(base.steps as JsonObject), other: {} } }],
    ["idempotency beside a rate", { idempotency: "event.data.k", rateLimit: { limit: 1, period: "1m" } }],
    ["a third concurrency limit", { concurrency: [1, 2, 3] }],
    ["a shared limit without a key", { concurrency: [{ limit: 1, scope: "account" }] }],
    ["six cancel events", { cancel: Array.from({ length: 6 }, () => ({ event: "x" })) }],
    ["a batch with a priority", { batchEvents: { maxSize: 2, timeout: "5s" }, priority: { run: "1" } }],
    ["a batch of more than a hundred", { batchEvents: { maxSize: 101, timeout: "5s" } }],
    ["a debounce of more than a week", { debounce: { period: "8d" } }],
    ["a connect worker", { steps: { step: { runtime: { type: "ws", url: "ws://a" } } } }],
    [
      "twenty-one retries",
      { steps: { step: { runtime: { type: "http", url: "http://a" }, retries: { attempts: 21 } } } },
    ],
  ];
  it("lists every problem of a function at once, and names the part", () => {
    const found = problems({
      shiny: 1,
      timeouts: { middle: 1 },
      cancel: [{ event: "x", when: 1 }],
      concurrency: [1, 2, 3],
    });
    expect(found).toHaveLength(4);
    for (const part of ['"shiny"', '"timeouts.middle"', '"cancelOn.when"', "more than 2 concurrency limits"]) {
      expect(found.join("\n")).toContain(part);
    }
  });

  it.each(refused)("refuses %s, naming the function", (_what, options) => {
    const found = problems(options);
    expect(found).not.toEqual([]);
    expect(found.every((problem) => problem.includes('"app-fn"'))).toBe(true);
  });
});

describe("readRegistration", () => {
  it("lists the problems of all functions at once", () => {
    const functions: JsonValue[] = [
      { ...base, shiny: 1 },
      { ...base, id: "app-two", triggers: [{ cron: "@every 1s" }] },
    ];
    const register = () => readRegistration({ appName: "app", sdk: "js:v4.24.0", url: "http://a", functions });
    expect(register).toThrow(RegistrationError);
    expect(register).toThrow(/shiny[\s\S]*@every/);
  });

  it("refuses another SDK, a double function and what is no registration", () => {
    expect(() => readRegistration(undefined)).toThrow(RegistrationError);
    expect(() => readRegistration({ appName: "app", sdk: "py:v0.5", functions: [] })).toThrow(/py:v0.5/);
    expect(() => readRegistration({ appName: "app", sdk: "js:v4.24.0", functions: [base, base] })).toThrow(/twice/);
  });
});
