import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { eventually, gate } from "../testing/test-engine.ts";
import { TransitionBed } from "../testing/transition-bed.ts";
import { CallsInFlight } from "./calls-in-flight.ts";
import { expireLeases, releaseLease } from "./leases.ts";

const leaseMs = 60_000;

describe("calls in flight", () => {
  let bed: TransitionBed;
  let calls: CallsInFlight;

  beforeEach(async () => {
    bed = await TransitionBed.open(inject("databaseUrl"));
    await bed.register([{ id: "fn" }]);
    calls = new CallsInFlight({ database: bed.database, owner: "test", leaseMs, log: () => undefined });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await bed.close();
  });

  const expire = async () => {
    await bed.query("update engine.job set lease_until = now() - interval '1 s' where state = 'leased'");
    return bed.commit(expireLeases);
  };

  it("have their leases renewed while they last, and no longer", async () => {
    const lease = await bed.claimOf(await bed.start("fn"));
    const hold = gate();
    calls.add(
      lease,
      () => hold.passed,
      () => undefined,
    );
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    calls.startHeartbeat();
    for (let beat = 0; beat < 3; beat++) {
      await bed.query("update engine.job set lease_until = now() + interval '5 s'");
      vi.advanceTimersByTime(leaseMs / 3);
      await eventually(
        "it was renewed",
        async () => (await bed.query("select 1 from engine.job where lease_until > now() + interval '30 s'"))[0],
      );
    }
    hold.open();
    await calls.drain(0);
    await expire();
    await calls.renew();
    expect(await bed.query("select state from engine.job")).toEqual([{ state: "ready" }]);
  });

  it("cannot renew or give back what another call of the same engine has taken over", async () => {
    const run = await bed.start("fn");
    const first = await bed.claimOf(run);
    expect(await expire()).toBe(1);
    const second = await bed.claimOf(run);
    expect(second).toMatchObject({ id: first.id, gen: first.gen + 1, owner: first.owner });
    await bed.commit((work) => releaseLease(work, first, 0));
    await bed.query("update engine.job set lease_until = '2000-01-01'");
    const hold = gate();
    calls.add(
      first,
      () => hold.passed,
      () => undefined,
    );
    await calls.renew();
    expect(await bed.query("select state, extract(year from lease_until)::int as year from engine.job")).toEqual([
      { state: "leased", year: 2000 },
    ]);
    hold.open();
    await calls.drain(0);
    await bed.commit((work) => releaseLease(work, second, 0));
    expect(await bed.query("select state, attempt from engine.job")).toEqual([{ state: "ready", attempt: 0 }]);
  });
});
