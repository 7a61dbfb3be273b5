import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { formatMicroUsd } from "@/lib/core/money";
import { csvRow } from "./csv-row";
import { listUsageEvents } from "./list-usage-events";
import type { UsageEventDto, UsageEventFilters } from "./schema";
import { eventRange } from "./usage-range";

const batchSize = 1_000;

const columns = [
  "id",
  "occurred_at_utc",
  "meter",
  "quantity",
  "unit",
  "cost_micro_usd",
  "cost_usd",
  "run_id",
  "step_id",
  "agent_id",
  "user_id",
  "api_key_id",
  "model",
  "tool",
];

function toRow(event: UsageEventDto): string {
  const cost = event.costMicroUsd === null ? "unknown" : formatMicroUsd(BigInt(event.costMicroUsd)).slice(1);
  return csvRow([
    event.id,
    event.occurredAt,
    event.meter,
    event.quantity,
    event.unit,
    event.costMicroUsd === null ? "unknown" : event.costMicroUsd,
    cost,
    event.runId,
    event.stepId,
    event.agentId,
    event.userId,
    event.apiKeyId,
    event.model,
    event.tool,
  ]);
}

/**
 * Every usage event that matches as CSV in UTF-8, newest first, read in batches as the receiver takes them: the size
 * of the export does not matter to memory. Wrong filters and a missing permission throw before the first byte.
 */
export function exportUsageCsv(ctx: WorkspaceContext, filters: UsageEventFilters): ReadableStream<Uint8Array> {
  ctx.require("usage:read");
  eventRange(filters);
  const encoder = new TextEncoder();
  let cursor: string | undefined;
  let isFirst = true;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const page = await listUsageEvents(ctx, { ...filters, limit: batchSize, cursor });
        const header = isFirst ? csvRow(columns) : "";
        isFirst = false;
        const text = header + page.items.map(toRow).join("");
        if (text !== "") controller.enqueue(encoder.encode(text));
        if (page.nextCursor === null) controller.close();
        else cursor = page.nextCursor;
      },
    },
    { highWaterMark: 1 },
  );
}
