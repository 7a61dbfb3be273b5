import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { createDatabase, type OwnDatabase } from "./conformance/create-database.ts";
import { FunctionRegistry } from "./functions/function-registry.ts";
import { readRegistration, storeFunctions } from "./functions/store-functions.ts";
import { newUlid } from "./protocol/event-id.ts";
import { claimFreeJobs, claimLimitedJobs } from "./queue/claim-jobs.ts";
import { expireLeases, releaseLease, takeOverLeases } from "./queue/leases.ts";
import { cancelRun } from "./admin/change-runs.ts";
import { commitAnswer, type CallLease } from "./runs/commit-answer.ts";
import { createRun } from "./runs/create-run.ts";
import { type Commit, createCommit } from "./runs/work.ts";
import { Database } from "./store/database.ts";
import { ScriptedApp } from "./testing/scripted-app.ts";

const keyed = { key: "event.data.key", limit: 2 };

describe("concurrency", () => {
  let own: OwnDatabase;
  let database: Database;
  let registry: FunctionRegistry;
  let commit: Commit;

  const register = async (concurrency: unknown) => {
    const app = new ScriptedApp([{ id: "fn", options: { concurrency } }]);
    await commit((work) => storeFunctions(work, readRegistration(app.registration() as never)));
    await registry.reload(database.pool);
  };

  beforeEach(async () => {
    own = await createDatabase(inject("databaseUrl"));
    database = new Database(own.url, { poolSize: 6, onIdleError: () => undefined });
    await database.migrate();
    registry = new FunctionRegistry();
    commit = createCommit(database, registry, () => undefined);
  });

  afterEach(async () => {
    await database.close();
    await own.drop();
  });

  const start = (data: Record<string, string | number>, count = 1, fnId = "app-fn") =>
    commit(async (work) => {
      const fn = registry.get(fnId);
      if (!fn) throw new Error("the function is not registered");
      for (let n = 0; n < count; n++) {
        const id = newUlid();
        await createRun(work, { fn, events: [{ id, name: "test/fn", data }], idemKey: id, afterSeq: null });
      }
    });
  const request = (free: number) => ({ owner: "test", free, leaseMs: 60_000, appIds: ["app"] });
  const claim = (free = 100) => commit((work) => claimLimitedJobs(work, request(free)));
  const slots = async () => (await database.pool.query("select 1 from engine.slot")).rowCount;
  const end = (lease: CallLease) =>
    commit((work) =>
      commitAnswer(
        work,
        lease,
        { kind: "returned", result: null },
        { durationMs: 1, httpStatus: 200, maxAttempts: 1 },
        {
          intervalMs: 0,
          random: () => 0,
        },
      ),
    );

  it("never exceeds a limit, also when several claim at the same moment", async () => {
    await register(keyed);
    await start({ key: "a" }, 20);
    const claims = await Promise.all(Array.from({ length: 6 }, () => claim()));
    expect(claims.flat()).toHaveLength(2);
    expect(await slots()).toBe(2);
  });

  it("never exceeds a limit that two apps share, when each is claimed for at the same moment", async () => {
    const shared = { limit: 1, scope: "env", key: '"shared"' };
    const registration = new ScriptedApp([{ id: "fn", options: { concurrency: shared } }]).registration();
    const functions = registration.functions as Record<string, unknown>[];
    const other = { ...registration, app_id: "other", functions: functions.map((fn) => ({ ...fn, id: "other-fn" })) };
    for (const app of [registration, other])
      await commit((work) => storeFunctions(work, readRegistration(app as never)));
    await registry.reload(database.pool);
    const claimFor = (appId: string) => commit((work) => claimLimitedJobs(work, { ...request(5), appIds: [appId] }));
    for (let round = 0; round < 30; round++) {
      await start({ round }, 1, "app-fn");
      await start({ round }, 1, "other-fn");
      for (const left of [2, 1]) {
        const leases = (await Promise.all([claimFor("app"), claimFor("other")])).flat();
        expect(leases, `round ${round}, ${left} left`).toHaveLength(1);
        for (const lease of leases) await end(lease);
      }
    }
  });

  it("frees a slot when its call is answered, and only its own", async () => {
    await register(keyed);
    await start({ key: "a" }, 3);
    const [first, second] = await claim();
    if (!first || !second) throw new Error("two calls should have been claimed");
    expect(await claim()).toEqual([]);
    await end(first);
    expect(await claim()).toHaveLength(1);
    expect(await slots()).toBe(2);
    // A call that lost its lease must not free the place of the one that took over.
    await database.pool.query("update engine.job set lease_until = now() - interval '1 second' where id = $1", [
      second.id,
    ]);
    await database.pool.query("update engine.slot set lease_until = now() - interval '1 second' where job_id = $1", [
      second.id,
    ]);
    await commit(expireLeases);
    const [again] = await claim();
    expect(again).toMatchObject({ id: second.id, gen: second.gen + 1 });
    expect(await end(second)).toBe("fenced");
    expect(await slots()).toBe(2);
  });

  it("keeps the slot of a cancelled run until its call returns, also when the lead changes hands and comes back", async () => {
    await register({ limit: 1 });
    await start({ key: "a" }, 2);
    const [first] = await claim();
    if (!first) throw new Error("a call should have been claimed");
    await commit((work) => cancelRun(work, first.runId));
    expect(await claim()).toEqual([]);
    await commit((work) => takeOverLeases(work, "test", [first]));
    expect(await claim()).toEqual([]);
    expect(await end(first)).toBe("run-ended");
    expect(await claim()).toHaveLength(1);
    // An engine that is gone holds none.
    await commit((work) => takeOverLeases(work, "another", []));
    expect(await claim()).toHaveLength(1);
  });

  it("does not let a full key hold up the others", async () => {
    await register(keyed);
    await start({ key: "a" }, 450);
    await start({ key: "b" });
    const leases = await claim();
    expect(leases).toHaveLength(3);
  });

  it("applies two limits together, and a changed limit at once", async () => {
    await register([keyed, { limit: 3 }]);
    for (const key of ["a", "b", "c"]) await start({ key }, 2);
    expect(await claim()).toHaveLength(3);
    await register([keyed, { limit: 5 }]);
    expect(await claim()).toHaveLength(2);
    await register([]);
    expect(await claim()).toHaveLength(1);
  });

  it("takes no more than there are workers, and gives back what was not called", async () => {
    await register({ limit: 50 });
    await start({ key: "a" }, 10);
    const leases = await claim(4);
    expect(leases).toHaveLength(4);
    for (const lease of leases) await commit((work) => releaseLease(work, lease, 0));
    expect(await slots()).toBe(0);
    expect(await claim(10)).toHaveLength(10);
  });

  it.each([
    ["without a limit", {}],
    ["within a limit", { concurrency: { limit: 5 } }],
  ])("takes the more urgent first, %s", async (_what, limit) => {
    const app = new ScriptedApp([{ id: "fn", options: { priority: { run: "event.data.urgency" }, ...limit } }]);
    await commit((work) => storeFunctions(work, readRegistration(app.registration() as never)));
    await registry.reload(database.pool);
    for (const urgency of [-100, 0, 100]) await start({ urgency });
    const order: unknown[] = [];
    for (let n = 0; n < 3; n++) {
      const [lease] = "concurrency" in limit ? await claim(1) : await claimFreeJobs(database, request(1));
      const { rows } = await database.pool.query<{ event: string }>("select event from engine.run where id = $1", [
        lease?.runId,
      ]);
      order.push((JSON.parse(rows[0]?.event ?? "{}") as { data: { urgency: number } }).data.urgency);
    }
    expect(order).toEqual([100, 0, -100]);
  });
});
