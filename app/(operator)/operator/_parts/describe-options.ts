import { formatDuration } from "@/components/patterns/duration-format";
import type { FunctionOptions } from "@/lib/operator/schema";

/** A function's options as short sentences, in a fixed order; those that are not set are left out. */
export function describeOptions(options: FunctionOptions): string[] {
  const { concurrency, rateLimit, throttle, debounce, batch, singleton, timeouts } = options;
  const per = (key: string | null | undefined) => (key ? ` per ${key}` : "");
  const retries = options.maxAttempts - 1;
  const scopes: Record<string, string> = { env: " across functions", account: " across apps" };
  return [
    retries <= 0 ? "No retries" : `${retries} ${retries === 1 ? "retry" : "retries"} per step`,
    ...concurrency.map(({ limit, key, scope }) => `${limit} at a time${per(key)}${scopes[scope] ?? ""}`),
    ...(options.idempotency ? [`Once in 24 hours for each ${options.idempotency}`] : []),
    ...(rateLimit ? [`At most ${rateLimit.limit} in ${formatDuration(rateLimit.periodMs)}${per(rateLimit.key)}`] : []),
    ...(throttle ? [`Spread to ${throttle.limit} in ${formatDuration(throttle.periodMs)}${per(throttle.key)}`] : []),
    ...(debounce ? [`Waits for ${formatDuration(debounce.periodMs)} of quiet${per(debounce.key)}`] : []),
    ...(batch ? [`Batches of ${batch.maxSize} or ${formatDuration(batch.timeoutMs)}${per(batch.key)}`] : []),
    ...(singleton ? [describeSingleton(singleton.mode, per(singleton.key))] : []),
    ...(options.priority ? [`Priority by ${options.priority}`] : []),
    ...options.cancelOn.map((cancel) => `Cancelled by ${cancel.event}${cancel.if ? ` if ${cancel.if}` : ""}`),
    ...(timeouts.startMs === null ? [] : [`Must start within ${formatDuration(timeouts.startMs)}`]),
    ...(timeouts.finishMs === null ? [] : [`Must end within ${formatDuration(timeouts.finishMs)}`]),
  ];
}

function describeSingleton(mode: string, per: string): string {
  return mode === "cancel" ? `One job${per}: a new one cancels it` : `One job${per}: others are skipped`;
}
