import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { createDatabase, type OwnDatabase } from "./conformance/create-database.ts";
import { FunctionRegistry } from "./functions/function-registry.ts";
import { repairStuckRuns } from "./queue/repair-runs.ts";
import { sweepOld } from "./queue/sweep-old.ts";
import { createCommit } from "./runs/work.ts";
import { Database } from "./store/database.ts";

describe("upkeep", () => {
  let own: OwnDatabase;
  let database: Database;

  beforeEach(async () => {
    own = await createDatabase(inject("databaseUrl"));
    database = new Database(own.url, { poolSize: 3, onIdleError: () => undefined });
    await Promise.all([database.migrate(), database.migrate()]);
    await database.migrate();
    await database.pool.query("insert into engine.app (id, url, sdk, checksum) values ('app', '', '', '')");
    await database.pool.query(
      "insert into engine.fn (id, app_id, uuid, config) values ('fn', 'app', gen_random_uuid(), '{}')",
    );
  });

  afterEach(async () => {
    await database.close();
    await own.drop();
  });

  /** A run with a step, a done job and an attempt, ended so many days ago; alive when `null`. */
  const addRun = async (id: string, endedDaysAgo: number | null) => {
    await database.pool.query(
      `insert into engine.run (id, fn_id, fn_version, idem_key, event_name, event_id, event, ended_at)
       values ($1, 'fn', 1, $1, 'e', 'e', '{}', now() - make_interval(days => $2))`,
      [id, endedDaysAgo],
    );
    await database.pool.query(
      "insert into engine.step (run_id, id, pos, op, val) values ($1, 's', 1, 'StepRun', 'null')",
      [id],
    );
    await database.pool.query(
      `insert into engine.job (id, run_id, app_id, kind, due_at, sort_at, state) values ($1 || ':start', $1, 'app', 'discover', now(), now(), 'done')`,
      [id],
    );
    await database.pool.query(
      `insert into engine.attempt (job_id, gen, run_id, kind, attempt, started_at, ended_at)
       values ($1 || ':start', 1, $1, 'discover', 0, now(), now())`,
      [id],
    );
  };

  it("deletes what is past its time and nothing else", async () => {
    await addRun("live", null);
    await addRun("fresh", 1);
    await addRun("week", 7);
    await addRun("month", 31);
    await database.pool.query(
      `insert into engine.event (id, name, body, dedupe_key, received_at, routed_at) values
         ('old', 'e', '{}', 'k1', now() - interval '8 days', now()), ('unrouted', 'e', '{}', 'k2', now() - interval '8 days', null),
         ('day', 'e', '{}', 'k3', now() - interval '2 days', now()), ('new', 'e', '{}', 'k4', now(), now())`,
    );
    await sweepOld(database);
    const ids = async (sql: string) =>
      (await database.pool.query<{ id: string }>(`${sql} order by 1`)).rows.map((row) => row.id);
    expect(await ids("select id from engine.run")).toEqual(["fresh", "live", "week"]);
    expect(await ids("select run_id as id from engine.step")).toEqual(["fresh", "live"]);
    expect(await ids("select run_id as id from engine.job")).toEqual(["fresh", "live"]);
    expect(await ids("select run_id as id from engine.attempt")).toEqual(["fresh", "live"]);
    expect(await ids("select id from engine.event")).toEqual(["day", "new", "unrouted"]);
    expect(await ids("select id from engine.event where dedupe_key is not null")).toEqual(["new"]);
  });

  it("replays a live run that nothing moves any more, and leaves the others alone", async () => {
    await addRun("stuck", null);
    await addRun("ended", 1);
    await addRun("asleep", null);
    await database.pool.query(
      `insert into engine.job (id, run_id, app_id, kind, step_id, due_at, sort_at)
       values ('asleep:z', 'asleep', 'app', 'sleep', 'z', now() + interval '1 day', now())`,
    );
    const registry = new FunctionRegistry();
    const commit = createCommit(database, registry, () => undefined);
    expect(await commit(repairStuckRuns)).toEqual(["stuck"]);
    expect(await commit(repairStuckRuns)).toEqual([]);
    const { rows } = await database.pool.query(
      "select kind from engine.job where run_id = 'stuck' and state = 'ready'",
    );
    expect(rows).toEqual([{ kind: "discover" }]);
  });
});
