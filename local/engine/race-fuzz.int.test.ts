import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { cancelRun } from "./admin/change-runs.ts";
import { routeNextEvent } from "./events/route-event.ts";
import { storeEvents } from "./events/store-events.ts";
import { FunctionRegistry } from "./functions/function-registry.ts";
import { readRegistration, storeFunctions } from "./functions/store-functions.ts";
import { newUlid } from "./protocol/event-id.ts";
import type { Answer } from "./protocol/read-answer.ts";
import type { Op } from "./protocol/parse-ops.ts";
import { claimFreeJobs } from "./queue/claim-jobs.ts";
import { fireDueTimers } from "./queue/fire-timers.ts";
import { type CallLease, commitAnswer } from "./runs/commit-answer.ts";
import { createRun } from "./runs/create-run.ts";
import { type Commit, createCommit } from "./runs/work.ts";
import { Database } from "./store/database.ts";
import { createDatabase, type OwnDatabase } from "./conformance/create-database.ts";
import { RaceFuzz } from "./conformance/race-fuzz.ts";
import { randomFrom } from "./testing/random-from.ts";
import { ScriptedApp } from "./testing/scripted-app.ts";

/** `npm run conformance -- races` runs a thousand. */
const seeds = Number(process.env.RACE_SEEDS ?? 60);
/** Much work rather than long waiting: how long it takes is up to the machine. */
const timeout = 600_000;
const policy = { intervalMs: 0, random: () => 0 };

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
const answer = (...ops: Op[]): Answer => ({ kind: "ops", ops, reqVersion: 2, noRetry: false, retryAfter: null });

describe("whatever can end a wait at the same moment", () => {
  let own: OwnDatabase;
  let database: Database;
  let registry: FunctionRegistry;
  let commit: Commit;

  beforeAll(async () => {
    own = await createDatabase(inject("databaseUrl"));
    database = new Database(own.url, { poolSize: 8, onIdleError: () => undefined });
    await database.migrate();
    registry = new FunctionRegistry();
    commit = createCommit(database, registry, () => undefined);
    const app = new ScriptedApp([
      { id: "fn", options: { triggers: [], cancel: [{ event: "stop", if: "event.data.key == async.data.key" }] } },
    ]);
    await commit((work) => storeFunctions(work, readRegistration(app.registration() as never)));
    await registry.reload(database.pool);
  });

  afterAll(async () => {
    await database.close();
    await own.drop();
  });

  async function claim(): Promise<CallLease[]> {
    return claimFreeJobs(database, { owner: "fuzz", free: 50, leaseMs: 60_000, appIds: ["app"] });
  }

  async function give(lease: CallLease, reply: Answer): Promise<string> {
    return commit((work) =>
      commitAnswer(work, lease, reply, { durationMs: 1, httpStatus: 206, maxAttempts: 3 }, policy),
    );
  }

  /** A run with a planned step in flight, beside a wait whose event, timeout and cancellation are all due. */
  async function prepare(key: string): Promise<{ runId: string; plan: CallLease }> {
    const fn = registry.get("app-fn");
    if (!fn) throw new Error("the function is not registered");
    const runId = await commit((work) =>
      createRun(work, {
        fn,
        events: [{ id: newUlid(), name: "go", data: { key } }],
        idemKey: `fuzz|${key}`,
        afterSeq: null,
      }),
    );
    if (runId === null) throw new Error("the run was not created");
    const [start] = await claim();
    if (!start) throw new Error("the run has no first job");
    const wait = op("w", "WaitForEvent", {
      name: "come",
      opts: { timeout: "1h", if: "event.data.key == async.data.key" },
    });
    await give(start, answer(op("p", "StepPlanned"), wait, op("s", "Sleep", { name: "1h" })));
    await database.pool.query(
      "update engine.job set due_at = now() - interval '1 second' where run_id = $1 and state = 'ready'",
      [runId],
    );
    const [plan] = await claim();
    if (!plan) throw new Error("the step was not planned");
    return { runId, plan };
  }

  it(`gives the wait one result and the run one end, for ${seeds} seeds`, { timeout }, async () => {
    for (let seed = 1; seed <= seeds; seed++) {
      const random = randomFrom(seed);
      const key = `seed-${seed}`;
      const { runId, plan } = await prepare(key);
      const send = (name: string) => {
        const id = newUlid();
        return commit((work) =>
          storeEvents(work, [{ id, name, dedupeKey: null, body: { id, name, data: { key }, ts: 1, user: {} } }]),
        );
      };
      const route = async () => {
        while (await commit((work) => routeNextEvent(work, (_id, error) => expect.fail(String(error)))));
      };
      await send("come");
      const everything: [number, () => Promise<unknown>][] = [
        [1, route],
        [1, () => fireDueTimers(database, commit, (_id, error) => expect.fail(String(error)))],
        [
          1,
          () =>
            give(
              plan,
              random() < 0.2 ? { kind: "returned", result: "early" } : answer(op("p", "StepRun", { data: 1 })),
            ),
        ],
        [
          0.4,
          async () => {
            await send("stop");
            await route();
          },
        ],
        [0.3, () => commit((work) => cancelRun(work, runId))],
        [0.3, () => give(plan, answer(op("p", "StepRun", { data: 2 })))],
      ];
      const chosen = everything
        .filter(([likelihood]) => random() < likelihood)
        .map(([, act]) => ({ act, at: random() }));
      chosen.sort((left, right) => left.at - right.at);
      await Promise.all(chosen.map(({ act }) => act()));

      const [state] = await readState(runId);
      expect(state, `seed ${seed}`).toMatchObject(
        state?.ended
          ? { finishes: 1, liveJobs: 0, waits: 0, open: 0 }
          : { finishes: 0, stuck: false, discoveries: 1, waits: 0, steps: 3, open: 0, pending: 0 },
      );
      // The next replay is of no interest here, and must not be claimed by the next seed.
      await commit((work) => cancelRun(work, runId));
      await route();
    }
  });

  async function readState(runId: string) {
    const { rows } = await database.pool.query<{ ended: boolean; stuck: boolean } & Record<string, unknown>>(
      `select r.ended_at is not null as ended, cardinality(r.open_steps) as open, cardinality(r.pending_steps) as pending,
         (select count(*)::int from engine.step where run_id = r.id) as steps,
         (select count(*)::int from engine.wait where run_id = r.id and (kind <> 'cancel' or r.ended_at is not null)) as waits,
         (select count(*)::int from engine.job where run_id = r.id and state <> 'done') as "liveJobs",
         (select count(*)::int from engine.job where run_id = r.id and state <> 'done' and kind = 'discover') as discoveries,
         not exists (select 1 from engine.job where run_id = r.id and state <> 'done') as stuck,
         (select count(*)::int from engine.event where name = 'inngest/function.finished' and position(r.id in body) > 0) as finishes
       from engine.run r where r.id = $1`,
      [runId],
    );
    return rows;
  }
});

describe("a random function, with everything that can happen to it at once", () => {
  it("ends once, keeps one result of each step, and repeats nothing that was kept", { timeout }, async () => {
    const own = await createDatabase(inject("databaseUrl"));
    const fuzz = await RaceFuzz.open(own.url);
    const problems: string[] = [];
    for (let seed = 1; seed <= seeds; seed++) problems.push(...(await fuzz.run(seed)));
    await fuzz.close();
    await own.drop();
    expect(problems).toEqual([]);
    expect(fuzz.figures["answers dropped"]).toBeGreaterThan(0);
  });
});
