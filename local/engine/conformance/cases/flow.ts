import assert from "node:assert/strict";
import type { ConformanceCase } from "../case.ts";

export const flowCases: ConformanceCase[] = [
  {
    title: "18 runs no more calls at once than the limit, per key",
    define: (t) => {
      const busy = new Map<string, number>();
      return {
        functions: [
          t.client.createFunction(
            { id: t.name("fn"), concurrency: { limit: 2, key: "event.data.key" }, triggers: [{ event: t.name("go") }] },
            async ({ event, step }) => {
              const { key } = event.data as { key: string };
              await step.run("work", async () => {
                const now = (busy.get(key) ?? 0) + 1;
                busy.set(key, now);
                t.note(key, now);
                // The first call stays until a second one has come, so that a slow machine does not look like a limit of one.
                await new Promise((resolve) => setTimeout(resolve, 300));
                if (key === "a") await t.until("a second call has come", () => t.notes("a").length >= 2);
                busy.set(key, (busy.get(key) ?? 1) - 1);
              });
            },
          ),
        ],
        check: async () => {
          for (let n = 0; n < 5; n++) await t.send(t.name("go"), { key: "a" });
          for (let n = 0; n < 2; n++) await t.send(t.name("go"), { key: "b" });
          await t.ended(t.name("fn"), 7, 60_000);
          assert.equal(Math.max(...t.notes("a").map((note) => note.data as number)), 2);
          assert.equal(t.notes("a").length, 5);
          assert.equal(t.notes("b").length, 2);
        },
      };
    },
  },
  {
    title: "32 starts one run per idempotency key",
    define: (t) => ({
      functions: [
        t.client.createFunction(
          { id: t.name("fn"), idempotency: "event.data.key", triggers: [{ event: t.name("go") }] },
          async ({ event }) => t.note("run", (event.data as { n: number }).n),
        ),
      ],
      check: async () => {
        const key = `key-${Date.now()}`;
        await t.send(t.name("go"), { key, n: 1 });
        await t.ended(t.name("fn"));
        await t.send(t.name("go"), { key, n: 2 });
        await t.send(t.name("go"), { key: `${key}-other`, n: 3 });
        await t.ended(t.name("fn"), 2);
        assert.deepEqual(
          t.notes("run").map((note) => note.data),
          [1, 3],
        );
      },
    }),
  },
  {
    title: "47 debounces: one run, with the last event",
    define: (t) => ({
      functions: [
        t.client.createFunction(
          {
            id: t.name("fn"),
            debounce: { period: "5s", key: "event.data.key" },
            triggers: [{ event: t.name("go") }],
          },
          async ({ event }) => event.data,
        ),
        t.client.createFunction({ id: t.name("witness"), triggers: [{ event: t.name("go") }] }, async ({ event }) =>
          t.note("routed", event.data),
        ),
      ],
      check: async () => {
        // The next one is sent when the one before was looked at: events of one moment have no order. Where that took longer
        // than the period, the events were too far apart to say anything, and others are sent under another key.
        let sent = 0;
        for (let key = 1; ; key++) {
          const startedAt = performance.now();
          for (let n = 1; n <= 3; n++) {
            await t.send(t.name("go"), { key, n });
            sent += 1;
            await t.until(`event ${n} was looked at`, () => t.notes("routed").length === sent);
          }
          if (performance.now() - startedAt > 4_500) continue;
          const runs = () => t.outcomes(t.name("fn")).filter(({ result }) => (result as { key: number }).key === key);
          await t.until("the run ended", () => runs().length > 0);
          assert.deepEqual(
            runs().map(({ result }) => result),
            [{ key, n: 3 }],
          );
          return;
        }
      },
    }),
  },
  {
    title: "48 collects a batch until it is full",
    define: (t) => ({
      functions: [
        t.client.createFunction(
          { id: t.name("fn"), batchEvents: { maxSize: 3, timeout: "30s" }, triggers: [{ event: t.name("go") }] },
          async ({ events }) => events.map((event: { data?: unknown }) => (event.data as { n: number }).n),
        ),
      ],
      check: async () => {
        for (let n = 1; n <= 3; n++) await t.send(t.name("go"), { n });
        assert.deepEqual(((await t.ended(t.name("fn"))).result as number[]).toSorted(), [1, 2, 3]);
      },
    }),
  },
  {
    title: "49 keeps a singleton single",
    define: (t) => ({
      functions: [
        t.client.createFunction(
          { id: t.name("fn"), singleton: { mode: "skip" }, triggers: [{ event: t.name("go") }] },
          async ({ event, step }) => {
            await step.run("run", () => t.note("run", (event.data as { n: number }).n));
            await step.waitForEvent("hold", { event: t.name("release"), timeout: "60s" });
          },
        ),
        t.client.createFunction({ id: t.name("witness"), triggers: [{ event: t.name("go") }] }, async () => undefined),
      ],
      check: async () => {
        await t.send(t.name("go"), { n: 1 });
        await t.until("the first runs", () => t.notes("run").length > 0);
        await t.send(t.name("go"), { n: 2 });
        await t.ended(t.name("witness"), 2);
        const timer = setInterval(() => void t.send(t.name("release")), 500);
        try {
          await t.ended(t.name("fn"));
        } finally {
          clearInterval(timer);
        }
        assert.deepEqual(
          t.notes("run").map((note) => note.data),
          [1],
        );
      },
    }),
  },
  {
    title: "52 drops what exceeds the rate limit",
    define: (t) => ({
      functions: [
        t.client.createFunction(
          {
            id: t.name("fn"),
            rateLimit: { limit: 1, period: "60s", key: "event.data.key" },
            triggers: [{ event: t.name("go") }],
          },
          async ({ event }) => t.note("run", (event.data as { n: number }).n),
        ),
      ],
      check: async () => {
        await t.send(t.name("go"), { key: "a", n: 1 });
        await t.ended(t.name("fn"));
        await t.send(t.name("go"), { key: "a", n: 2 });
        await t.send(t.name("go"), { key: "b", n: 3 });
        await t.ended(t.name("fn"), 2);
        assert.deepEqual(
          t.notes("run").map((note) => note.data),
          [1, 3],
        );
      },
    }),
  },
  {
    title: "53 lets a newer run take a singleton's place",
    define: (t) => ({
      functions: [
        t.client.createFunction(
          {
            id: t.name("fn"),
            singleton: { mode: "cancel", key: "event.data.key" },
            triggers: [{ event: t.name("go") }],
          },
          async ({ event, step }) => {
            const { n } = event.data as { n: number };
            await step.run("run", () => t.note("run", n));
            if (n === 1) await step.sleep("long", "60s");
            return n;
          },
        ),
      ],
      check: async () => {
        await t.send(t.name("go"), { key: "a", n: 1 });
        await t.until("the first runs", () => t.notes("run").length === 1);
        await t.send(t.name("go"), { key: "a", n: 2 });
        await t.ended(t.name("fn"), 2);
        const outcomes = t.outcomes(t.name("fn"));
        assert.deepEqual(outcomes.map((outcome) => outcome.status).sort(), ["Cancelled", "Completed"]);
        assert.equal(outcomes.find((outcome) => outcome.status === "Completed")?.result, 2);
      },
    }),
  },
  {
    title: "50 throttles starts to the rate",
    define: (t) => ({
      functions: [
        t.client.createFunction(
          { id: t.name("fn"), throttle: { limit: 1, period: "5s" }, triggers: [{ event: t.name("go") }] },
          async () => t.note("run"),
        ),
      ],
      check: async () => {
        const sentAtMs = Date.now();
        await t.send(t.name("go"));
        await t.send(t.name("go"));
        await t.ended(t.name("fn"), 2);
        // Measured from before the first could start: on a busy machine it starts late, and the second need not.
        const second = t.notes("run")[1];
        assert.ok(second && second.atMs - sentAtMs >= 4_900);
      },
    }),
  },
];
