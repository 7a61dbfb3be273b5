import { evaluateKey } from "../expressions/evaluate-expression.ts";
import type { Rate } from "../functions/function-config.ts";
import type { RegisteredFunction } from "../functions/function-registry.ts";
import type { JsonObject } from "../protocol/json.ts";
import type { Work } from "../runs/work.ts";
import { keyText } from "./concurrency-buckets.ts";

const dayMs = 86_400_000;

/** One decision of a GCRA: the new theoretical arrival time and how long this arrival has to wait. All milliseconds. */
export type Arrival = { tatMs: number; waitMs: number };

/**
 * Generic cell rate algorithm (ITU-T I.371, virtual scheduling): one arrival per `periodMs / limit`, and `burst` more at once.
 */
export function nextArrival(
  nowMs: number,
  tatMs: number | null,
  rate: Pick<Rate, "limit" | "periodMs" | "burst">,
): Arrival {
  const interval = rate.periodMs / rate.limit;
  const tat = Math.max(tatMs ?? nowMs, nowMs);
  const waitMs = Math.max(0, tat - interval * rate.burst - nowMs);
  return { tatMs: tat + interval, waitMs };
}

/**
 * The latest theoretical arrival that a limit which refuses can have left behind. What is later was left when the clock was
 * ahead, or when the limit was another one, and must not keep everything out until then.
 */
export function latestTat(nowMs: number, rate: Pick<Rate, "limit" | "periodMs" | "burst">): number {
  return nowMs + (rate.periodMs / rate.limit) * (rate.burst + 1);
}

/**
 * Whether rateLimit or idempotency lets a new run through; what they refuse leaves no trace. Idempotency is one run per key
 * and day, and takes rateLimit's place. An event without the key is not limited by idempotency: it names no operation.
 */
export async function passRateGate(work: Work, fn: RegisteredFunction, event: JsonObject): Promise<boolean> {
  if (fn.config.idempotency !== null) {
    const key = evaluateKey(fn.config.idempotency, event);
    if (key === null) return true;
    const rate = { key: null, limit: 1, periodMs: dayMs, burst: 0 };
    return (await arrive(work, `idempotency:${fn.id}:${keyText(key)}`, rate, true)) === 0;
  }
  const rate = fn.config.rateLimit;
  if (!rate) return true;
  const key = rate.key === null ? "" : keyText(evaluateKey(rate.key, event));
  return (await arrive(work, `rate:${fn.id}:${key}`, { ...rate, burst: Math.floor(rate.limit / 10) }, true)) === 0;
}

/** Milliseconds by which throttle delays the start of a new run. */
export async function throttleDelayMs(work: Work, fn: RegisteredFunction, event: JsonObject): Promise<number> {
  const rate = fn.config.throttle;
  if (!rate) return 0;
  const key = rate.key === null ? "" : keyText(evaluateKey(rate.key, event));
  return arrive(work, `throttle:${fn.id}:${key}`, rate, false);
}

async function arrive(work: Work, bucket: string, rate: Rate, refuse: boolean): Promise<number> {
  await work.tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [bucket]);
  const { rows } = await work.tx.query<{ tat_ms: number | null; now_ms: number }>(
    `select (select extract(epoch from tat) * 1000 from engine.rate where bucket = $1)::float8 as tat_ms,
            (extract(epoch from clock_timestamp()) * 1000)::float8 as now_ms`,
    [bucket],
  );
  const nowMs = rows[0]?.now_ms ?? Date.now();
  const storedMs = rows[0]?.tat_ms ?? null;
  const tatMs = refuse && storedMs !== null ? Math.min(storedMs, latestTat(nowMs, rate)) : storedMs;
  const arrival = nextArrival(nowMs, tatMs, rate);
  const isRefused = refuse && arrival.waitMs > 0;
  const leftMs = isRefused ? tatMs : arrival.tatMs;
  if (leftMs !== storedMs) {
    await work.tx.query(
      `insert into engine.rate (bucket, tat) values ($1, to_timestamp($2::float8 / 1000))
       on conflict (bucket) do update set tat = excluded.tat`,
      [bucket, leftMs],
    );
  }
  return arrival.waitMs;
}
