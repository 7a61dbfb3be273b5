import { evaluateKey } from "../expressions/evaluate-expression.ts";
import type { RegisteredFunction } from "../functions/function-registry.ts";
import type { JsonObject } from "../protocol/json.ts";
import { finishRun } from "../runs/finish-run.ts";
import { lockRun } from "../runs/run-record.ts";
import type { Work } from "../runs/work.ts";
import { keyText } from "./concurrency-buckets.ts";

/**
 * Makes room for a run of a singleton function, or finds that there is none. Returns the key that the new run holds
 * (`null` for other functions), or "taken". In cancel mode the older run is ended in the same transaction.
 */
export async function passSingleton(
  work: Work,
  fn: RegisteredFunction,
  event: JsonObject,
  idemKey: string,
): Promise<string | null | "taken"> {
  const { singleton } = fn.config;
  if (!singleton) return null;
  const value = singleton.key === null ? "" : keyText(evaluateKey(singleton.key, event));
  const key = `${fn.id}:${value}`;
  await work.tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`singleton:${key}`]);
  // The same request again is no newer run: it must not end the one that it already made.
  const known = await work.tx.query("select 1 from engine.run where idem_key = $1", [idemKey]);
  if (known.rowCount) return "taken";
  const { rows } = await work.tx.query<{ id: string }>(
    "select id from engine.run where singleton_key = $1 and ended_at is null order by id",
    [key],
  );
  if (rows.length > 0 && singleton.mode === "skip") return "taken";
  for (const { id } of rows) {
    const run = await lockRun(work, id);
    if (run && !run.ended)
      await finishRun(work, run, { status: "cancelled", reason: "A newer run took the place of this one." });
  }
  return key;
}
