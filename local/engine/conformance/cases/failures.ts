import assert from "node:assert/strict";
import { type FailureEventArgs, type GetStepTools, NonRetriableError, RetryAfterError } from "inngest";
import type { ConformanceCase } from "../case.ts";

export const failureCases: ConformanceCase[] = [
  {
    title: "9 repeats a failed step, numbering its attempts from zero",
    define: (t) => ({
      functions: [
        t.client.createFunction(
          { id: t.name("fn"), retries: 3, triggers: [{ event: t.name("go") }] },
          async ({ step, attempt }) => {
            await step.run("first", () => t.note("first"));
            return step.run("flaky", () => {
              t.note("flaky", attempt);
              if (attempt < 2) throw new RetryAfterError("not yet", 1_000);
              return attempt;
            });
          },
        ),
      ],
      check: async () => {
        await t.send(t.name("go"));
        assert.equal((await t.ended(t.name("fn"))).result, 2);
        assert.deepEqual(
          t.notes("flaky").map((note) => note.data),
          [0, 1, 2],
        );
        assert.equal(t.notes("first").length, 1);
      },
    }),
  },
  {
    title: "10 waits as long as the function's own error asks",
    define: (t) => ({
      functions: [
        t.client.createFunction(
          { id: t.name("fn"), retries: 1, triggers: [{ event: t.name("go") }] },
          async ({ attempt }) => {
            t.note("attempt", attempt);
            if (attempt === 0) throw new RetryAfterError("later", 3_000);
            return "done";
          },
        ),
      ],
      check: async () => {
        await t.send(t.name("go"));
        assert.equal((await t.ended(t.name("fn"))).result, "done");
        const [first, second] = t.notes("attempt");
        // The header carries whole seconds, so one may be lost to rounding.
        assert.ok(first && second && second.atMs - first.atMs >= 2_000);
      },
    }),
  },
  {
    title: "11 does not repeat what must not be repeated",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step }) => {
          await step.run("fatal", () => {
            t.note("fatal");
            throw new NonRetriableError("never again");
          });
        }),
      ],
      check: async () => {
        await t.send(t.name("go"));
        const outcome = await t.ended(t.name("fn"));
        assert.match(outcome.error?.message ?? "", /never again/);
        assert.equal(t.notes("fatal").length, 1);
      },
    }),
  },
  {
    title: "12 calls onFailure once with the original event; its own steps work",
    define: (t) => ({
      functions: [
        t.client.createFunction(
          {
            id: t.name("fn"),
            retries: 1,
            triggers: [{ event: t.name("go") }],
            onFailure: async ({ event, error, step }: FailureEventArgs & { step: GetStepTools<typeof t.client> }) => {
              const steps = [await step.run("one", () => "one"), await step.run("two", () => "two")];
              await step.run("note", () =>
                t.note("failed", {
                  data: event.data.event.data,
                  message: error.message,
                  steps,
                  fn: event.data.function_id,
                }),
              );
            },
          },
          async ({ attempt }) => {
            t.note("attempt", attempt);
            throw attempt === 0 ? new RetryAfterError("boom", 1_000) : new Error("boom");
          },
        ),
      ],
      check: async () => {
        await t.send(t.name("go"), { n: 1 });
        const outcome = await t.ended(t.name("fn"));
        assert.equal(outcome.status, "Failed");
        const note = await t.until("onFailure ran", () => t.notes("failed")[0]);
        const fn = `${t.client.id}-${t.name("fn")}`;
        assert.deepEqual(note.data, { data: { n: 1 }, message: "boom", steps: ["one", "two"], fn });
        assert.deepEqual(
          t.notes("attempt").map((entry) => entry.data),
          [0, 1],
        );
        assert.equal(t.notes("failed").length, 1);
      },
    }),
  },
  {
    title: "13 and 14 gives a caught step error its name, message and nested cause",
    define: (t) => ({
      functions: [
        t.client.createFunction(
          { id: t.name("fn"), retries: 0, triggers: [{ event: t.name("go") }] },
          async ({ step }) => {
            try {
              await step.run("bad", () => {
                throw new TypeError("outer", { cause: new RangeError("inner") });
              });
              return "not reached";
            } catch (error) {
              const cause = error instanceof Error ? (error.cause as Error | undefined) : undefined;
              return { message: (error as Error).message, name: (error as Error).name, cause: cause?.message };
            }
          },
        ),
      ],
      check: async () => {
        await t.send(t.name("go"));
        assert.deepEqual((await t.ended(t.name("fn"))).result, { message: "outer", name: "TypeError", cause: "inner" });
      },
    }),
  },
  {
    title: "17 cancels on the matching event only, drops what is in flight, calls no onFailure",
    define: (t) => ({
      functions: [
        t.client.createFunction(
          {
            id: t.name("fn"),
            triggers: [{ event: t.name("go") }],
            cancelOn: [{ event: t.name("stop"), match: "data.key" }],
            onFailure: () => t.note("onFailure"),
          },
          async ({ event, step }) => {
            const { key } = event.data as { key: string };
            await step.run("slow", async () => {
              t.note(`started ${key}`);
              if (key === "a") await t.until("the run is cancelled", () => t.outcomes(t.name("fn")).length > 0);
              return key;
            });
            await step.run("next", () => t.note("next", key));
            return key;
          },
        ),
      ],
      check: async () => {
        await t.send(t.name("go"), { key: "a" });
        await t.until("the step runs", () => t.notes("started a").length > 0);
        await t.send(t.name("stop"), { key: "b" });
        await t.send(t.name("stop"), { key: "a" });
        assert.equal((await t.ended(t.name("fn"))).status, "Cancelled");
        await t.send(t.name("go"), { key: "c" });
        assert.equal((await t.ended(t.name("fn"), 2)).result, "c");
        assert.deepEqual(
          t.notes("next").map((note) => note.data),
          ["c"],
        );
        assert.equal(t.notes("onFailure").length, 0);
      },
    }),
  },
  {
    title: "33 cancels a run that takes longer than its finish timeout",
    define: (t) => ({
      functions: [
        t.client.createFunction(
          { id: t.name("fn"), timeouts: { finish: "2s" }, triggers: [{ event: t.name("go") }] },
          async ({ step }) => {
            await step.sleep("long", "60s");
          },
        ),
      ],
      check: async () => {
        await t.send(t.name("go"));
        assert.equal((await t.ended(t.name("fn"))).status, "Cancelled");
      },
    }),
  },
];
