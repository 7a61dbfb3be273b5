import assert from "node:assert/strict";
import { referenceFunction } from "inngest";
import type { ConformanceCase } from "../case.ts";

export const waitCases: ConformanceCase[] = [
  {
    title: "4 sleeps at least as long as asked",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step }) => {
          await step.run("before", () => t.note("before"));
          await step.sleep("pause", "2s");
          await step.run("after", () => t.note("after"));
        }),
      ],
      check: async () => {
        await t.send(t.name("go"));
        await t.ended(t.name("fn"));
        const [before, after] = [t.notes("before")[0], t.notes("after")[0]];
        assert.ok(before && after && after.atMs - before.atMs >= 2_000);
      },
    }),
  },
  {
    title: "5 passes a sleep until a date that is over",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step }) => {
          await step.sleepUntil("past", new Date("2001-01-01T00:00:00Z"));
          return "through";
        }),
      ],
      check: async () => {
        await t.send(t.name("go"));
        assert.equal((await t.ended(t.name("fn"))).result, "through");
      },
    }),
  },
  {
    title: "6 wakes on the matching event, ignores another, and times out with null",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step }) => {
          await step.run("ready", () => t.note("ready"));
          const found = await step.waitForEvent("found", { event: t.name("come"), match: "data.key", timeout: "60s" });
          const missed = await step.waitForEvent("missed", { event: t.name("never"), timeout: "1s" });
          return { name: found?.name, data: found?.data, missed };
        }),
      ],
      check: async () => {
        await t.send(t.name("go"), { key: "mine" });
        await t.until("the run waits", () => t.notes("ready").length > 0);
        const timer = setInterval(() => {
          void t.send(t.name("come"), { key: "other", n: 0 });
          void t.send(t.name("come"), { key: "mine", n: 1 });
        }, 500);
        try {
          const { result } = await t.ended(t.name("fn"));
          assert.deepEqual(result, { name: t.name("come"), data: { key: "mine", n: 1 }, missed: null });
        } finally {
          clearInterval(timer);
        }
      },
    }),
  },
  {
    title: "7 does not match an event that came before the wait",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step }) => {
          await step.sendEvent("early", { name: t.name("come"), data: {} });
          await step.sleep("pause", "2s");
          return { found: await step.waitForEvent("late", { event: t.name("come"), timeout: "2s" }) };
        }),
      ],
      check: async () => {
        await t.send(t.name("go"));
        assert.deepEqual((await t.ended(t.name("fn"))).result, { found: null });
      },
    }),
  },
  {
    title: "8 invokes: returns data, lets errors be caught, times out, knows unknown functions",
    define: (t) => {
      const child = t.client.createFunction(
        { id: t.name("child"), retries: 0, triggers: [] },
        async ({ event, step }) => {
          const data = event.data as { mode: string };
          if (data.mode === "fail") throw new Error("child says no");
          if (data.mode === "slow") await step.sleep("long", "30s");
          return { echo: data.mode };
        },
      );
      const nobody = referenceFunction({ appId: t.client.id, functionId: t.name("nobody") });
      const attempt = async (work: () => Promise<unknown>) => {
        try {
          return await work();
        } catch (error) {
          return { message: error instanceof Error ? error.message : String(error) };
        }
      };
      return {
        functions: [
          child,
          t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step }) => {
            const ok = await step.invoke("ok", { function: child, data: { mode: "ok" } });
            const failed = await attempt(() => step.invoke("failed", { function: child, data: { mode: "fail" } }));
            const late = await attempt(() =>
              step.invoke("late", { function: child, data: { mode: "slow" }, timeout: "1s" }),
            );
            const unknown = await attempt(() => step.invoke("unknown", { function: nobody, data: {} }));
            return { ok, failed, late, hasUnknown: typeof (unknown as { message?: unknown }).message === "string" };
          }),
        ],
        check: async () => {
          await t.send(t.name("go"));
          const { result } = await t.ended(t.name("fn"));
          assert.deepEqual(result, {
            ok: { echo: "ok" },
            failed: { message: "child says no" },
            late: { message: "Timed out waiting for invoked function to complete" },
            hasUnknown: true,
          });
        },
      };
    },
  },
  {
    title: "23 delivers a signal with its data",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step }) => {
          const signal = await step.waitForSignal("wait", {
            signal: t.name("signal"),
            timeout: "60s",
            onConflict: "fail",
          });
          const missed = await step.waitForSignal("missed", {
            signal: t.name("never"),
            timeout: "1s",
            onConflict: "fail",
          });
          return { signal, missed };
        }),
        t.client.createFunction({ id: t.name("sender"), triggers: [{ event: t.name("send") }] }, async ({ step }) => {
          await step.sendSignal("signal", { signal: t.name("signal"), data: { n: 5 } });
        }),
      ],
      check: async () => {
        await t.send(t.name("go"));
        const timer = setInterval(() => void t.send(t.name("send")), 500);
        try {
          const { result } = await t.ended(t.name("fn"));
          assert.deepEqual(result, { signal: { signal: t.name("signal"), data: { n: 5 } }, missed: null });
        } finally {
          clearInterval(timer);
        }
      },
    }),
  },
];
