import assert from "node:assert/strict";
import type { ConformanceCase } from "../case.ts";

export const stepCases: ConformanceCase[] = [
  {
    title: "1 runs three sequential steps, each body once",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step }) => {
          const a = await step.run("a", () => (t.note("a"), 1));
          const b = await step.run("b", () => (t.note("b"), a + 1));
          return step.run("c", () => (t.note("c"), b + 1));
        }),
      ],
      check: async () => {
        await t.send(t.name("go"));
        assert.equal((await t.ended(t.name("fn"))).result, 3);
        assert.deepEqual(
          t.notes().map((note) => note.label),
          ["a", "b", "c"],
        );
      },
    }),
  },
  {
    title: "2 runs three steps in parallel, then the sum",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step }) => {
          const parts = await Promise.all([1, 2, 3].map((n) => step.run(`part-${n}`, () => (t.note("part", n), n))));
          return step.run("sum", () => (t.note("sum"), parts.reduce((left, right) => left + right, 0)));
        }),
      ],
      check: async () => {
        await t.send(t.name("go"));
        assert.equal((await t.ended(t.name("fn"))).result, 6);
        assert.deepEqual(
          t
            .notes("part")
            .map((note) => note.data)
            .sort(),
          [1, 2, 3],
        );
        assert.equal(t.notes("sum").length, 1);
      },
    }),
  },
  {
    title: "3 tells repeats of one step id in a loop apart",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step }) => {
          const seen: number[] = [];
          for (let n = 0; n < 4; n++) seen.push(await step.run("same", () => (t.note("same", n), n)));
          return seen;
        }),
      ],
      check: async () => {
        await t.send(t.name("go"));
        assert.deepEqual((await t.ended(t.name("fn"))).result, [0, 1, 2, 3]);
        assert.equal(t.notes("same").length, 4);
      },
    }),
  },
  {
    title: "21 lets the winner of a race go on",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step, group }) => {
          const winner = await group.parallel({ mode: "race" }, () =>
            Promise.race([step.run("fast", () => "fast"), step.sleep("slow", "8s").then(() => "slow")]),
          );
          return step.run("after", () => (t.note("after", winner), winner));
        }),
      ],
      check: async () => {
        await t.send(t.name("go"));
        assert.equal((await t.ended(t.name("fn"))).result, "fast");
        assert.deepEqual(
          t.notes("after").map((note) => note.data),
          ["fast"],
        );
      },
    }),
  },
  {
    title: "22 joins a step, a sleep and a wait that run in parallel",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step }) => {
          const [value, , event] = await Promise.all([
            step.run("run", () => (t.note("run"), 7)),
            step.sleep("sleep", "1s"),
            step.waitForEvent("wait", { event: t.name("come"), timeout: "60s" }),
          ]);
          return { value, data: event?.data };
        }),
      ],
      check: async () => {
        await t.send(t.name("go"));
        await t.until("the step ran", () => t.notes("run").length > 0);
        const timer = setInterval(() => void t.send(t.name("come"), { n: 1 }), 500);
        try {
          assert.deepEqual((await t.ended(t.name("fn"))).result, { value: 7, data: { n: 1 } });
          assert.equal(t.notes("run").length, 1);
        } finally {
          clearInterval(timer);
        }
      },
    }),
  },
  {
    title: "26 runs 300 steps",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step }) => {
          let total = 0;
          for (let n = 0; n < 300; n++) total += await step.run(`step-${n}`, () => (t.note("step"), 1));
          return total;
        }),
      ],
      check: async () => {
        await t.send(t.name("go"));
        assert.equal((await t.ended(t.name("fn"), 1, 120_000)).result, 300);
        assert.equal(t.notes("step").length, 300);
      },
    }),
  },
  {
    title: "46 keeps branches apart: each goes on after its own step",
    define: (t) => ({
      functions: [
        t.client.createFunction({ id: t.name("fn"), triggers: [{ event: t.name("go") }] }, async ({ step }) => {
          const branch = async (name: string, depth: number) => {
            let text = name;
            for (let n = 0; n < depth; n++)
              text = await step.run(`${name}-${n}`, () => (t.note(name, n), `${text}${n}`));
            return text;
          };
          return Promise.all([branch("x", 3), branch("y", 1), branch("z", 2)]);
        }),
      ],
      check: async () => {
        await t.send(t.name("go"));
        assert.deepEqual((await t.ended(t.name("fn"))).result, ["x012", "y0", "z01"]);
        assert.deepEqual(
          ["x", "y", "z"].map((name) => t.notes(name).length),
          [3, 1, 2],
        );
      },
    }),
  },
];
