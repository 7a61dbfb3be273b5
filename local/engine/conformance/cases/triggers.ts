import assert from "node:assert/strict";
import type { ConformanceCase } from "../case.ts";

export const triggerCases: ConformanceCase[] = [
  {
    title: "15 starts a schedule and tells it its time",
    slow: true,
    define: (t) => ({
      functions: [
        t.client.createFunction(
          { id: t.name("fn"), triggers: [{ cron: "TZ=Europe/Vienna * * * * *" }] },
          async ({ event }) => {
            t.note("cron", { name: event.name, data: event.data, ts: event.ts });
          },
        ),
      ],
      check: async () => {
        const note = await t.until("the schedule started", () => t.notes("cron")[0], 130_000);
        const { name, data } = note.data as { name: string; data: { cron: string } };
        assert.equal(name, "inngest/scheduled.timer");
        assert.match(data.cron, /\* \* \* \* \*$/);
      },
    }),
  },
  {
    title: "16 gives a step the ids of the events it sends",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step }) => {
          const { ids } = await step.sendEvent("send", [
            { name: t.name("other"), data: { n: 1 } },
            { name: t.name("other"), data: { n: 2 } },
          ]);
          return ids;
        }),
        t.client.createFunction({ id: t.name("other"), triggers: [{ event: t.name("other") }] }, async ({ event }) => {
          t.note("other", event.id);
        }),
      ],
      check: async () => {
        await t.send(t.name("go"));
        const { result } = await t.ended(t.name("fn"));
        await t.until("both arrived", () => t.notes("other").length === 2);
        assert.deepEqual(
          t
            .notes("other")
            .map((note) => note.data)
            .sort(),
          (result as string[]).toSorted(),
        );
      },
    }),
  },
  {
    title: "19 starts one run for events with the same id",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ event }) => {
          t.note("run", (event.data as { n: number }).n);
        }),
      ],
      check: async () => {
        const id = `same-${Date.now()}`;
        await t.send(t.name("go"), { n: 1 }, id);
        await t.send(t.name("go"), { n: 2 }, id);
        await t.send(t.name("go"), { n: 3 }, `${id}-other`);
        await t.ended(t.name("fn"), 2);
        // Which of the two is looked at first is not promised, only that the other one starts nothing.
        const ran = t.notes("run").map((note) => note.data);
        assert.equal(ran.filter((n) => n !== 3).length, 1);
        assert.equal(ran.length, 2);
      },
    }),
  },
  {
    title: "20 starts one run for a request that is sent again with the same seed",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ event }) => {
          t.note("run", (event.data as { n: number }).n);
        }),
      ],
      check: async () => {
        const seed = `${Date.now()},${Buffer.from(crypto.getRandomValues(new Uint8Array(10))).toString("base64")}`;
        const post = async () => {
          const response = await fetch(`${t.engineUrl}/e/${t.eventKey}`, {
            method: "POST",
            headers: { "content-type": "application/json", "x-inngest-event-id-seed": seed },
            body: JSON.stringify([{ name: t.name("go"), data: { n: 1 } }]),
          });
          return ((await response.json()) as { ids: string[] }).ids;
        };
        assert.deepEqual(await post(), await post());
        await t.send(t.name("go"), { n: 2 });
        await t.ended(t.name("fn"), 2);
        assert.deepEqual(
          t
            .notes("run")
            .map((note) => note.data)
            .sort(),
          [1, 2],
        );
      },
    }),
  },
  {
    title: "27 starts one run when two triggers match",
    define: (t) => ({
      functions: [
        t.client.createFunction(
          { id: t.name("fn"), triggers: [{ event: t.name("go") }, { event: t.name("go"), if: "event.data.n > 0" }] },
          async ({ event }) => t.note("run", (event.data as { n: number }).n),
        ),
      ],
      check: async () => {
        await t.send(t.name("go"), { n: 1 });
        await t.send(t.name("go"), { n: 2 });
        await t.ended(t.name("fn"), 2);
        assert.deepEqual(
          t
            .notes("run")
            .map((note) => note.data)
            .sort(),
          [1, 2],
        );
      },
    }),
  },
  {
    title: "28 matches wildcards and conditions",
    define: (t) => ({
      functions: [
        t.client.createFunction(
          { id: t.name("wild"), triggers: [{ event: `${t.name("area")}/*` }] },
          async ({ event }) => {
            t.note("wild", event.name.slice(t.name("area").length));
          },
        ),
        t.client.createFunction(
          { id: t.name("if"), triggers: [{ event: `${t.name("area")}/b`, if: "event.data.ok == true" }] },
          async ({ event }) => {
            t.note("if", event.data);
          },
        ),
      ],
      check: async () => {
        await t.send(`${t.name("area")}/a`);
        await t.send(`${t.name("area")}/b`, { ok: false });
        await t.send(`${t.name("area")}/b`, { ok: true });
        await t.ended(t.name("wild"), 3);
        await t.ended(t.name("if"));
        assert.deepEqual(
          t
            .notes("wild")
            .map((note) => note.data)
            .sort(),
          ["/a", "/b", "/b"],
        );
        assert.deepEqual(
          t.notes("if").map((note) => note.data),
          [{ ok: true }],
        );
      },
    }),
  },
  {
    title: "30 fills in what the sender left out",
    define: (t) => ({
      functions: [
        t.client.createFunction(
          { id: t.name("fn"), triggers: [{ event: t.name("go") }] },
          async ({ event, events }) => ({
            user: event.user,
            data: event.data,
            count: events.length,
            hasTime: typeof event.ts === "number",
            hasId: typeof event.id === "string",
          }),
        ),
      ],
      check: async () => {
        await t.send(t.name("go"));
        assert.deepEqual((await t.ended(t.name("fn"))).result, {
          user: {},
          data: {},
          count: 1,
          hasTime: true,
          hasId: true,
        });
      },
    }),
  },
  {
    title: "31 starts every function that one event triggers",
    define: (t) => ({
      functions: ["one", "two"].map((id) =>
        t.client.createFunction({ id: t.name(id), triggers: [{ event: t.name("go") }] }, async () => id),
      ),
      check: async () => {
        await t.send(t.name("go"));
        assert.equal((await t.ended(t.name("one"))).result, "one");
        assert.equal((await t.ended(t.name("two"))).result, "two");
      },
    }),
  },
];
