import { createHash } from "node:crypto";
import { evaluateKey } from "../expressions/evaluate-expression.ts";
import type { FunctionRegistry, RegisteredFunction } from "../functions/function-registry.ts";
import { canonicalJson, type JsonObject, type JsonValue } from "../protocol/json.ts";

/**
 * The concurrency buckets of a run, one per limit of its function: `<index>|<function id>|<bucket>`. Kept with the run,
 * because the key is evaluated once. The limit itself is looked up when a job is claimed, so a new one applies at once.
 */
export function bucketsOf(fn: RegisteredFunction, event: JsonObject): string[] {
  return fn.config.concurrency.map((limit, index) => {
    const value = limit.key === null ? "" : `${limit.key}=${keyText(evaluateKey(limit.key, event))}`;
    const bucket = limit.scope === "fn" ? `fn:${fn.id}:${value}` : `${limit.scope}:${value}`;
    return `${index}|${fn.id}|${bucket}`;
  });
}

/** The slot bucket of a stored entry and the limit that its function sets on it today; no limit when it was taken away. */
export function readBucket(entry: string, registry: FunctionRegistry): { bucket: string; limit: number } {
  const [index = "", fnId = "", ...rest] = entry.split("|");
  const limit = registry.get(fnId)?.config.concurrency[Number(index)]?.limit;
  return { bucket: rest.join("|"), limit: limit ?? Number.POSITIVE_INFINITY };
}

/** The limit on a slot bucket today; `null` when no function sets one on it any more. */
export function limitOnBucket(bucket: string, registry: FunctionRegistry): number | null {
  const limits = registry.all().flatMap((fn) =>
    fn.config.concurrency.flatMap(({ limit, key, scope }) => {
      const owner = scope === "fn" ? `fn:${fn.id}:` : `${scope}:`;
      const isSame = key === null ? bucket === owner : bucket.startsWith(`${owner}${key}=`);
      return isSame && !fn.archived ? [limit] : [];
    }),
  );
  return limits.length > 0 ? Math.min(...limits) : null;
}

/** A key value as part of a bucket's name: itself when short, its hash otherwise. */
export function keyText(value: JsonValue): string {
  const text = canonicalJson(value);
  return text.length <= 100 ? text : createHash("sha256").update(text).digest("hex");
}
