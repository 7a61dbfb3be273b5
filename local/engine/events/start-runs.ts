import { expressionHolds } from "../expressions/evaluate-expression.ts";
import { collectInBatch } from "../flow/batch-events.ts";
import { debounceEvent } from "../flow/debounce-event.ts";
import { passRateGate } from "../flow/rate-gate.ts";
import type { RegisteredFunction } from "../functions/function-registry.ts";
import type { JsonObject } from "../protocol/json.ts";
import { createRun, type RunRequest } from "../runs/create-run.ts";
import type { Work } from "../runs/work.ts";

/** Starts a run of every function that this event triggers; one per function, also when several of its triggers match. */
export async function startTriggeredRuns(work: Work, event: JsonObject, eventId: string, seq: string): Promise<void> {
  for (const { fn, triggers } of work.registry.triggeredBy(String(event.name))) {
    const matches = triggers.some(
      ({ expression }) => expression === null || expressionHolds(expression, { event, async: event }),
    );
    if (!matches || fn.paused) continue;
    await startRun(work, { fn, event, eventId, idemKey: `${fn.id}|${eventId}`, afterSeq: seq });
  }
}

type Start = { fn: RegisteredFunction; event: JsonObject; eventId: string } & Pick<RunRequest, "idemKey" | "afterSeq">;

/**
 * Starts a run for an event or a schedule, unless one of the function's options keeps it back: collects it in a batch, lets
 * a rate limit drop it, holds it until a debounce is over.
 */
export async function startRun(work: Work, { fn, event, eventId, idemKey, afterSeq }: Start): Promise<void> {
  if (await collectInBatch(work, fn, event)) return;
  if (!(await passRateGate(work, fn, event))) return;
  if (await debounceEvent(work, fn, event, eventId)) return;
  await createRun(work, { fn, events: [event], idemKey, afterSeq });
}
