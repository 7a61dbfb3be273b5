import assert from "node:assert/strict";
import { Middleware } from "inngest";
import { channel, staticSchema, subscribe } from "inngest/realtime";
import type { ConformanceCase } from "../case.ts";

class DoubleMiddleware extends Middleware.BaseMiddleware {
  override readonly id = "conformance-double";

  override async wrapFunctionHandler({ next }: Middleware.WrapFunctionHandlerArgs) {
    return { wrapped: await next() };
  }
}

export const dataCases: ConformanceCase[] = [
  {
    title: "24 publishes to a subscriber",
    define: (t) => {
      const updates = channel({
        name: t.name("channel"),
        topics: { progress: { schema: staticSchema<{ text: string }>() } },
      });
      return {
        functions: [
          t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step }) => {
            await step.realtime.publish("publish", updates.progress, { text: "grüß dich" });
          }),
        ],
        check: async () => {
          const stream = await subscribe({ app: t.client, channel: t.name("channel"), topics: ["progress"] });
          const reader = stream.getReader();
          await t.send(t.name("go"));
          const { value } = await reader.read();
          await reader.cancel();
          assert.deepEqual((value as { data: unknown }).data, { text: "grüß dich" });
          await t.ended(t.name("fn"));
        },
      };
    },
  },
  {
    title: "25 carries undefined, big integers, a megabyte, unicode and NUL",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ event, step }) => {
          const nothing = await step.run("nothing", () => undefined);
          const big: unknown = await step.run("big", () => ({ kept: 1, dropped: 10n ** 30n }));
          const large = await step.run("large", () => "x".repeat(1024 * 1024));
          const text = await step.run("text", () => "grüß 👋 \u0000 \u2028");
          const keys = await step.run("keys", () => ({ "10": 1, "2": 2, b: 1.5e300, a: -0, é: [null, true] }));
          await step.sleep("pause", "1s");
          // Half of a surrogate pair: outside steps only, because a step's result with one fails the run on Inngest.
          return {
            nothing,
            big,
            size: large.length,
            text,
            keys,
            cut: (event.data as { cut: string }).cut,
            half: "\udc00",
          };
        }),
      ],
      check: async () => {
        await t.send(t.name("go"), { nested: { "10": [1], "2": "\u0000" }, cut: "👋".slice(0, 1) });
        assert.deepEqual((await t.ended(t.name("fn"))).result, {
          nothing: null,
          big: { kept: 1 },
          size: 1024 * 1024,
          text: "grüß 👋 \u0000 \u2028",
          cut: "\ufffd",
          half: "\ufffd",
          keys: { "10": 1, "2": 2, b: 1.5e300, a: 0, é: [null, true] },
        });
      },
    }),
  },
  {
    title: "29 lets middleware change what a function returns",
    define: (t) => ({
      functions: [
        t.client.createFunction(
          { id: t.name("fn"), middleware: [DoubleMiddleware], triggers: [{ event: t.name("go") }] },
          async ({ step }) => step.run("one", () => 1),
        ),
      ],
      check: async () => {
        await t.send(t.name("go"));
        assert.deepEqual((await t.ended(t.name("fn"))).result, { wrapped: 1 });
      },
    }),
  },
  {
    title: "51 hands large state over: above four megabytes the function still sees every step",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step, event }) => {
          let size = 0;
          for (let n = 0; n < 3; n++) size += (await step.run(`large-${n}`, () => "y".repeat(2 * 1024 * 1024))).length;
          await step.sleep("pause", "1s");
          return { size, n: (event.data as { n: number }).n };
        }),
      ],
      check: async () => {
        await t.send(t.name("go"), { n: 4 });
        assert.deepEqual((await t.ended(t.name("fn"))).result, { size: 6 * 1024 * 1024, n: 4 });
      },
    }),
  },
  {
    title: "34 waits for a step that takes more than six minutes",
    slow: true,
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step }) =>
          step.run("long", async () => {
            t.note("long");
            await new Promise((resolve) => setTimeout(resolve, 370_000));
            return "done";
          }),
        ),
      ],
      check: async () => {
        await t.send(t.name("go"));
        assert.equal((await t.ended(t.name("fn"), 1, 480_000)).result, "done");
        assert.equal(t.notes("long").length, 1);
      },
    }),
  },
];
