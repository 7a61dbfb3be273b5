import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";

type LoadOptions = { pool: pg.Pool; engineUrl: string; eventKey: string; mostLive: number };

const pauseMs = 200;

/** Keeps runs going while everything around them is killed: sends events until they are accepted, and wakes what waits. */
export class KillLoad {
  /** The keys of the events that the engine has confirmed. */
  readonly accepted: string[] = [];
  readonly #options: LoadOptions;
  readonly #stop = new AbortController();
  #sent = 0;
  #loops: Promise<void>[] = [];

  constructor(options: LoadOptions) {
    this.#options = options;
  }

  start(): void {
    this.#loops = [this.#keepSending(), this.#keepWaking()];
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.all(this.#loops);
    this.#loops = [];
  }

  /** Sends one event, again and again until it is accepted; its id makes sure that it counts once. */
  async sendGo(): Promise<void> {
    const key = `k${(this.#sent += 1)}`;
    await this.#send({ id: `go-${key}`, name: "kills/go", data: { key } });
    this.accepted.push(key);
  }

  /** Returns right after the event that a waiting run waits for was accepted. */
  async wakeOne(): Promise<void> {
    for (;;) {
      const [key] = await this.#waiting();
      if (key !== undefined) return this.#wake(key);
      await pause(20);
    }
  }

  async untilInvoking(): Promise<void> {
    while ((await this.#rows("select 1 from engine.wait where kind = 'invoke' limit 1")).length === 0) await pause(10);
  }

  /** Returns when a sleep is due, or that many milliseconds later. */
  async untilTimerDue(offsetMs: number): Promise<void> {
    const sql = `select extract(epoch from due_at - now())::float8 * 1000 as ms from engine.job
                 where kind = 'sleep' and state = 'ready' order by due_at limit 1`;
    for (;;) {
      const [timer] = await this.#rows<{ ms: number }>(sql);
      if (timer) return pause(Math.max(0, timer.ms + offsetMs));
      await pause(10);
    }
  }

  /** Waits until no run is alive. Returns what has not ended by then. */
  async untilQuiet(limitMs: number): Promise<string[]> {
    const deadline = performance.now() + limitMs;
    for (;;) {
      for (const key of await this.#waiting()) await this.#wake(key);
      const live = await this.#rows<{ id: string; fn_id: string; jobs: string }>(
        `select r.id, r.fn_id, coalesce(string_agg(j.kind || ' ' || j.state, ', '), 'no job') as jobs from engine.run r
         left join engine.job j on j.run_id = r.id and j.state <> 'done' where r.ended_at is null group by 1, 2`,
      );
      const [outbox] = await this.#rows("select 1 from engine.event where routed_at is null limit 1");
      if (live.length === 0 && !outbox) return [];
      if (performance.now() > deadline) return live.map((run) => `${run.fn_id} ${run.id} is alive: ${run.jobs}`);
      await pause(pauseMs);
    }
  }

  async #keepSending(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const rows = await this.#rows<{ live: number }>(
        "select count(*)::int as live from engine.run where ended_at is null",
      );
      if ((rows[0]?.live ?? 0) < this.#options.mostLive) await this.sendGo();
      await pause(pauseMs);
    }
  }

  async #keepWaking(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      // Some are left to those who kill at this moment, and to their timeout.
      const [, ...others] = await this.#waiting();
      for (const key of others) await this.#wake(key);
      await pause(pauseMs);
    }
  }

  async #waiting(): Promise<string[]> {
    const rows = await this.#rows<{ event: string }>(
      "select r.event from engine.wait w join engine.run r on r.id = w.run_id where w.kind = 'event' order by w.created_at",
    );
    return rows.map(({ event }) => (JSON.parse(event) as { data: { key: string } }).data.key);
  }

  async #wake(key: string): Promise<void> {
    await this.#send({ name: "kills/wake", data: { key } });
  }

  async #send(event: Record<string, unknown>): Promise<void> {
    const { engineUrl, eventKey } = this.#options;
    for (;;) {
      try {
        const limit = AbortSignal.timeout(5_000);
        const body = JSON.stringify(event);
        const response = await fetch(`${engineUrl}/e/${eventKey}`, { method: "POST", body, signal: limit });
        await response.arrayBuffer();
        if (response.status === 200) return;
      } catch {
        // The engine is just being killed or started.
      }
      await pause(20);
    }
  }

  /** Rows, however often the database has to be asked. */
  async #rows<Row extends pg.QueryResultRow = Record<string, unknown>>(sql: string): Promise<Row[]> {
    for (;;) {
      try {
        return (await this.#options.pool.query<Row>(sql)).rows;
      } catch {
        await pause(50);
      }
    }
  }
}
