import "server-only";
import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

// On globalThis, because the server bundles routes apart and a metric may be registered once only.
const holder = globalThis as typeof globalThis & { mandateMetrics?: Registry };

function registry(): Registry {
  if (!holder.mandateMetrics) {
    holder.mandateMetrics = new Registry();
    collectDefaultMetrics({ register: holder.mandateMetrics, prefix: "mandate_" });
  }
  return holder.mandateMetrics;
}

function histogram(name: string, help: string, labelNames: string[], buckets: number[]): Histogram {
  const existing = registry().getSingleMetric(name);
  return existing instanceof Histogram
    ? existing
    : new Histogram({ name, help, labelNames, buckets, registers: [registry()] });
}

function counter(name: string, help: string, labelNames: string[]): Counter {
  const existing = registry().getSingleMetric(name);
  return existing instanceof Counter ? existing : new Counter({ name, help, labelNames, registers: [registry()] });
}

/** One answered API request. */
export function observeRequest(operation: string, status: number, durationMs: number): void {
  histogram(
    "mandate_http_request_duration_seconds",
    "Time to answer an API request",
    ["operation", "status"],
    [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  ).observe({ operation, status: String(status) }, durationMs / 1000);
}

/** One finished run, by how it ended. */
export function countFinishedRun(status: string): void {
  counter("mandate_runs_finished_total", "Runs that ended", ["status"]).inc({ status });
}

/** One verdict of the policy engine. */
export function countDecision(stage: string, verdict: string): void {
  counter("mandate_decisions_total", "Policy decisions", ["stage", "verdict"]).inc({ stage, verdict });
}

/** All metrics of this process in Prometheus text format. */
export async function renderMetrics(): Promise<{ contentType: string; body: string }> {
  return { contentType: registry().contentType, body: await registry().metrics() };
}
