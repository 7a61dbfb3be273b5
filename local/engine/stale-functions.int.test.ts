import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { FunctionRegistry } from "./functions/function-registry.ts";
import { readRegistration, storeFunctions } from "./functions/store-functions.ts";
import { createCommit } from "./runs/work.ts";
import { Database } from "./store/database.ts";
import { ScriptedApp } from "./testing/scripted-app.ts";
import { eventually, openTestBed, type TestBed } from "./testing/test-engine.ts";

describe("an engine that was not told of new functions", () => {
  let bed: TestBed;
  let database: Database;

  beforeEach(async () => {
    bed = await openTestBed(inject("databaseUrl"));
    database = new Database(bed.databaseUrl, { poolSize: 1, onIdleError: () => undefined });
  });
  afterEach(async () => {
    await database.close();
    await bed.stopAll();
  });

  /** As another engine does that takes a registration, but for the notification, which may be late or lost. */
  const registerUnseen = (...ids: string[]) =>
    createCommit(
      database,
      new FunctionRegistry(),
      () => undefined,
    )((work) =>
      storeFunctions(work, readRegistration(new ScriptedApp(ids.map((id) => ({ id }))).registration() as never)),
    );

  const started = async (fnId: string) =>
    (await bed.query("select 1 from engine.run where fn_id = $1", [fnId])).length === 1;

  /** Between storing a registration and reading it again an event was once routed by the old functions, and lost. */
  it("starts them all the same for the first event that follows", async () => {
    const engine = await bed.start({ appUrls: [] });
    await registerUnseen("first");
    await bed.send(engine, "test/first");
    await eventually("the run of the first", () => started("app-first"));

    await registerUnseen("first", "second");
    await bed.send(engine, "test/second");
    await eventually("the run of the second", () => started("app-second"));
  });

  it("keeps what was read last when two readings overtake each other", async () => {
    const registry = new FunctionRegistry();
    await bed.start({ appUrls: [] });
    await registerUnseen("old");
    const held = Promise.withResolvers<void>();
    const answers: { query: (sql: string) => Promise<unknown> } = {
      query: async (sql) => {
        const answer = await database.pool.query(sql);
        await held.promise;
        return answer;
      },
    };
    const slow = registry.reload(answers as never);
    await registerUnseen("old", "new");
    await registry.reload(database.pool);
    held.resolve();
    await slow;
    expect(registry.all().map((fn) => fn.id)).toEqual(["app-new", "app-old"]);
  });
});
